import type { TripView } from "../domain/trip-view";
import { type Page, rest } from "./rest";
import { createSocket } from "./socket";
import { connection } from "./stores/connection";
import { trips } from "./stores/trips";

const AGAIN_MS = 5_000;

/**
 * Connects a driver's page and binds their trips to the trips store: on every connect they are
 * read anew, then `trip:updated` brings what changes. The returned function stops it.
 */
export function startLiveTrips(): () => void {
  const { socket, close } = createSocket();
  let again: ReturnType<typeof setTimeout> | undefined;

  const catchUp = async () => {
    clearTimeout(again);
    if (!socket.connected) return;
    try {
      const { items } = await rest<Page<TripView>>("GET", "/api/trips?status=ongoing,scheduled");
      trips.applyTrips(items);
      // A trip that ended or went to somebody else meanwhile is not among them.
      const known = new Set(items.map(({ id }) => id));
      for (const { id, status } of [...trips.trips.values()])
        if (!known.has(id) && (status === "ongoing" || status === "scheduled")) await refresh(id);
      connection.heard();
      if (socket.connected) connection.enter("live");
    } catch {
      again = setTimeout(catchUp, AGAIN_MS);
    }
  };

  socket.on("connect", () => {
    connection.enter("catching-up");
    connection.heard();
    void catchUp();
  });
  socket.on("trip:updated", ({ data }) => {
    connection.heard();
    trips.applyTrip(data as TripView);
  });
  socket.io.on("ping", () => connection.heard());
  socket.on("disconnect", (reason) => {
    connection.enter(reason === "io server disconnect" ? "ended" : "stale");
  });
  socket.on("connect_error", ({ message }) => {
    if (message === "UNAUTHENTICATED") window.location.assign("/sign-in?callbackUrl=/drive");
    else connection.enter(message === "FORBIDDEN_ORIGIN" ? "refused" : "stale");
  });
  socket.connect();
  return () => {
    clearTimeout(again);
    close();
  };
}

/** FORBIDDEN or NOT_FOUND: it is not this driver's any more. */
async function refresh(id: string): Promise<void> {
  await rest<TripView>("GET", `/api/trips/${id}`).then(
    (trip) => trips.applyTrips([trip]),
    () => trips.dropTrip(id),
  );
}
