import { randomUUID } from "node:crypto";
import type { AlertView } from "../../lib/domain/alert";
import type { TripStatus } from "../../lib/domain/trip";
import type { TripView } from "../../lib/domain/trip-view";
import type { VehicleView } from "../../lib/domain/vehicle";
import type { Dice } from "../../lib/simulator/dice";
import { rest } from "../rest";
import { demoCookie } from "../sign-in";
import { dispatch } from "../socket/trip-calls";

/** A busy control room: tells people things, plans and runs trips, has alerts raised and seen to. */
export type Turmoil = {
  /** One deed after another, a few a second, until told to stop; what fails for want of a server is left. */
  run: (until: () => boolean) => Promise<void>;
  count: { told: number; trips: number; alerts: number; positions: number; unheard: number };
};

/** What each vehicle's trips are by now. */
type Known = { id: string; status: TripStatus };
type Deed = "start" | "complete" | "cancel";
const become = { start: "ongoing", complete: "completed", cancel: "cancelled" } as const;
const ends: Deed[] = ["complete", "cancel"];
/** What is left open stays within what a tall page shows at once. */
const MOST_ALERTS = 24;
const MOST_TRIPS = 30;

export async function turmoil(url: string, dice: Dice, toldIds: string[]): Promise<Turmoil> {
  const count = { told: 0, trips: 0, alerts: 0, positions: 0, unheard: 0 };
  const { body } = await dispatch<{ items: VehicleView[] }>(url, "GET", "/api/vehicles?limit=1000");
  const vehicles = body.items.filter(({ driverId }) => driverId !== null);
  const admin = await demoCookie(url, "admin");
  const keys = await Promise.all(
    vehicles.slice(0, 6).map(async ({ id }) => {
      const path = `/api/vehicles/${id}/device-key`;
      return (await rest<{ key: string }>(url, admin, "POST", path)).body.key;
    }),
  );
  const trips: Known[] = [];
  const alerts: string[] = [];

  const post = async <T>(path: string, content: object): Promise<T> => {
    const answer = await dispatch<T>(url, "POST", path, content);
    if (answer.status >= 400) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const tell = async () => {
    const title = `News ${randomUUID()}`;
    const type = dice.next() < 0.05 ? "critical" : "info";
    const content = { userIds: toldIds, title, message: "As it is.", type };
    await post("/api/notifications/bulk", content);
    count.told += toldIds.length;
  };
  const plan = async () => {
    const vehicle = dice.next() < 0.3 ? (vehicles[0] as VehicleView) : dice.oneOf(vehicles);
    const { id } = await post<TripView>("/api/trips", {
      vehicleId: vehicle.id,
      driverId: vehicle.driverId,
      name: `Round ${count.trips + 1}`,
      origin: { lat: 24.7136, lng: 46.6753, label: "Depot" },
      destination: { lat: 24.79, lng: 46.6753, label: "Olaya Clinic" },
    });
    trips.push({ id, status: "scheduled" });
    count.trips++;
  };
  const changeTrip = async () => {
    const open = trips.filter(({ status }) => status === "scheduled" || status === "ongoing");
    if (open.length < 4 || (open.length < MOST_TRIPS && dice.next() < 0.5)) return plan();
    const trip = dice.oneOf(open);
    const what: Deed = dice.oneOf(
      trip.status === "scheduled" ? ["start", "start", "cancel"] : ends,
    );
    const content = { commandId: randomUUID(), ...(what === "cancel" && { reason: "Not needed" }) };
    const answer = await dispatch(url, "POST", `/api/trips/${trip.id}/${what}`, content);
    // Its vehicle may be on another already.
    if (answer.status === 200) {
      trip.status = become[what];
      count.trips++;
    }
  };
  const raise = async () => {
    const alertId = randomUUID();
    const vehicleId = dice.oneOf(vehicles).id;
    await post<AlertView>("/api/emergencies", { alertId, kind: "sos", vehicleId });
    alerts.push(alertId);
    count.alerts++;
  };
  const changeAlert = async () => {
    if (alerts.length < 3 || (alerts.length < MOST_ALERTS && dice.next() < 0.45)) return raise();
    const id = dice.oneOf(alerts);
    const what = dice.next() < 0.5 ? "acknowledge" : "resolve";
    if (what === "resolve") alerts.splice(alerts.indexOf(id), 1);
    const answer = await dispatch(url, "POST", `/api/alerts/${id}/${what}`, { note: "Seen to" });
    // Somebody else may have resolved it a moment before.
    if (answer.status === 200) count.alerts++;
  };
  const report = async () => {
    const position = { lat: 24.6 + dice.next() / 5, lng: 46.6 + dice.next() / 5, speed: 60 };
    const recordedAt = new Date().toISOString();
    const body = JSON.stringify({ ...position, recordedAt });
    await fetch(`${url}/api/ingest/${dice.oneOf(keys)}`, { method: "POST", body });
    count.positions++;
  };
  const deeds = [tell, tell, tell, changeTrip, changeTrip, changeAlert, report];

  const one = async (until: () => boolean) => {
    while (!until()) {
      await dice
        .oneOf(deeds)()
        .catch((error: unknown) => {
          // Whether the server did it before it was killed, nobody knows: the database tells.
          if (!(error instanceof TypeError)) throw error;
          count.unheard++;
        });
      await new Promise((resolve) => setTimeout(resolve, dice.between(20, 180)));
    }
  };
  // Several at once: a control room is not one person.
  return {
    count,
    run: async (until) => void (await Promise.all([one(until), one(until), one(until)])),
  };
}
