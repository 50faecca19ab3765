import type { TripView } from "../domain/trip-view";
import type { VehicleView } from "../domain/vehicle";
import { decodeFrame } from "../realtime/batch-frame";
import { serveAlerts } from "./live-alerts";
import { serveGeofences } from "./live-geofences";
import { serveHandovers } from "./live-handovers";
import { serveNotifications } from "./live-notifications";
import { serveRefusedCommands } from "./live-refused";
import { serveMessageReads } from "./message-reads";
import { createSocket, type QafilaSocket } from "./socket";
import { connection } from "./stores/connection";
import { fleet } from "./stores/fleet";
import { applyRuleChange } from "./stores/rules-revision";
import { trips } from "./stores/trips";
import { serveWatchers } from "./watch-trip";

/** A snapshot not answered by then is asked for again. */
const SNAPSHOT_WAIT_MS = 10_000;
const SNAPSHOT_AGAIN_MS = 2_000;

/** Connects this tab and binds the server's events to the stores; the returned function stops it. */
export function startLive(): () => void {
  const { socket, close } = createSocket();
  let again: ReturnType<typeof setTimeout> | undefined;

  const catchUpIn = (wait: number) => {
    clearTimeout(again);
    again = setTimeout(catchUp, wait);
  };
  const catchUp = () => {
    again = undefined;
    if (!socket.connected) return;
    catchUpIn(SNAPSHOT_WAIT_MS);
    socket.emit("subscribe:tracking", { encoding: "batch" }, (answer) => {
      if (!answer.ok || !answer.data) return catchUpIn(SNAPSHOT_AGAIN_MS);
      clearTimeout(again);
      again = undefined;
      fleet.applySnapshot(answer.data);
      connection.heard(Date.parse(answer.data.at));
      connection.enter("live");
    });
  };

  socket.on("connect", () => {
    connection.enter("catching-up");
    connection.heard();
    catchUp();
  });
  socket.on("tracking:batch", (data) => {
    const frame = decodeFrame(data);
    connection.heard(frame.sentAt);
    const knewAll = !fleet.store.getState().loaded || fleet.applyBatch(frame);
    if (!knewAll && !again) catchUpIn(SNAPSHOT_AGAIN_MS);
  });
  socket.on("vehicle:updated", ({ vehicleId, data }) => {
    connection.heard();
    fleet.applyVehicle(vehicleId, data as Partial<VehicleView>);
  });
  socket.on("trip:updated", ({ data }) => {
    connection.heard();
    trips.applyTrip(data as TripView);
  });
  socket.on("rule:changed", applyRuleChange);
  const stopWatching = serveWatchers(socket);
  const stopRefused = serveRefusedCommands(socket);
  const stopAlerts = serveAlerts(socket);
  const stopHandovers = serveHandovers(socket);
  const stopGeofences = serveGeofences(socket);
  const stopNotifications = serveNotifications(socket);
  serveMessageReads(socket);
  watchConnection(socket);
  socket.connect();

  return () => {
    clearTimeout(again);
    stopWatching();
    stopRefused();
    stopAlerts();
    stopHandovers();
    stopGeofences();
    stopNotifications();
    close();
  };
}

function watchConnection(socket: QafilaSocket) {
  socket.io.on("ping", () => connection.heard());
  socket.on("disconnect", (reason) => {
    connection.enter(reason === "io server disconnect" ? "ended" : "stale");
  });
  socket.on("connect_error", ({ message }) => {
    if (message === "UNAUTHENTICATED") goToSignIn();
    else connection.enter(message === "FORBIDDEN_ORIGIN" ? "refused" : "stale");
  });
}

function goToSignIn() {
  const here = window.location.pathname + window.location.search;
  window.location.assign(`/sign-in?callbackUrl=${encodeURIComponent(here)}`);
}
