import type { AlertView } from "../../lib/domain/alert";
import type { TripView } from "../../lib/domain/trip-view";
import type { VehicleView } from "../../lib/domain/vehicle";
import { demoVehicle } from "../../lib/simulator/demo-fleet";
import { rest } from "../rest";
import { demoCookie } from "../sign-in";
import { dispatch } from "../socket/trip-calls";
import { lowOnFuel, speeding } from "./alert-things";
import { planDay } from "./day-trips";
import { minutesAgo, order, planTrip } from "./trips";

/** What there is to look at in the driving demo: ids, and a path. */
export type DrivingThings = {
  /** A vehicle that moves, with a trip under way and another that waits. */
  vehicleId: string;
  /** A trip of driver3's under way, and one that is completed. */
  ongoing: string;
  completed: string;
  /** Where a customer follows the first. */
  share: string;
  /** Where a driver's one-time link leads. */
  join: string;
  /** An alert that somebody has, among others. */
  alert: string;
  /** A message that one of three has read. */
  message: string;
};

/** Trips for vehicles that the demo's own dispatcher leaves alone: the first two thirds. */
export async function makeThings(url: string, moving: VehicleView): Promise<DrivingThings> {
  const vehicles = await demoVehicles(url);
  await planDay(
    url,
    [1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((i) => numbered(vehicles, i).id),
  );
  await startNear(url, moving);
  await planTrip(url, { vehicleId: moving.id, scheduledAt: minutesAgo(-60).toISOString() });
  const ongoing = await startNear(url, numbered(vehicles, 3));
  const past = await startNear(url, numbered(vehicles, 13));
  await order(url, past, "notes", { text: "Left at the back door." });
  await order(url, past, "complete");
  const share = await dispatch<{ url: string }>(url, "POST", `/api/trips/${ongoing.id}/shares`, {});
  const driver = { role: "driver", name: "Omar Haddad", phone: "+966 50 765 4321" };
  const { id } = (await dispatch<{ id: string }>(url, "POST", "/api/users", driver)).body;
  const invite = await dispatch<{ url: string }>(url, "POST", `/api/users/${id}/invite`);
  const alert = await makeAlerts(url);
  return {
    vehicleId: moving.id,
    alert: alert.id,
    message: await writeMessage(url, vehicles),
    ongoing: ongoing.id,
    completed: past.id,
    share: new URL(share.body.url).pathname,
    join: new URL(invite.body.url).pathname,
  };
}

/** Waits until most of the fleet is on its way; gives one of the free vehicles that moves. */
export async function movingVehicle(url: string): Promise<VehicleView> {
  for (;;) {
    const vehicles = await demoVehicles(url);
    const moving = vehicles.filter(({ status, location }) => status === "moving" && location);
    const fast = [14, 15, 16]
      .map((i) => numbered(vehicles, i))
      .find(({ status, location }) => status === "moving" && (location?.speed ?? 0) > 30);
    if (fast && moving.length > vehicles.length / 2) return fast;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** One that somebody has, with a note; others that are open, and one that is over. */
async function makeAlerts(url: string): Promise<AlertView> {
  const taken = await speeding(url, "RUH 9001");
  const note = "Called: he says the road was empty.";
  await dispatch(url, "POST", `/api/alerts/${taken.id}/acknowledge`, { note });
  await speeding(url, "RUH 9002");
  await lowOnFuel(url, "RUH 9003");
  const over = await lowOnFuel(url, "RUH 9004");
  await dispatch(url, "POST", `/api/alerts/${over.id}/resolve`, { note: "Filled up." });
  const list = { contacts: [{ name: "Huda Salem", phone: "+966 50 111 1111" }] };
  await rest(url, await demoCookie(url, "admin"), "PUT", "/api/on-call", list);
  return taken;
}

/** To three drivers; the first has read it. */
async function writeMessage(url: string, vehicles: VehicleView[]): Promise<string> {
  const { body } = await dispatch<{ id: string }>(url, "POST", "/api/messages", {
    vehicleIds: [1, 2, 4].map((i) => numbered(vehicles, i).id),
    title: "The north gate is closed until noon",
    message: "Use the south gate on Olaya Street.\nThe guard there knows your plates.",
  });
  await rest(url, await demoCookie(url, "driver1"), "POST", "/api/notifications/read");
  return body.id;
}

async function demoVehicles(url: string): Promise<VehicleView[]> {
  type Vehicles = { items: VehicleView[] };
  return (await dispatch<Vehicles>(url, "GET", "/api/vehicles?limit=1000")).body.items;
}

const numbered = (vehicles: VehicleView[], i: number): VehicleView =>
  vehicles.find(({ plateNumber }) => plateNumber === demoVehicle(i).plateNumber) as VehicleView;

/** A trip that began ten minutes ago where this vehicle is now, some kilometres long. */
async function startNear(url: string, { id, location }: VehicleView): Promise<TripView> {
  const { lat, lng } = location ?? { lat: 24.7, lng: 46.7 };
  const place = (north: number, east: number, label: string) => ({
    lat: lat + north,
    lng: lng + east,
    label,
  });
  const trip = await planTrip(url, {
    vehicleId: id,
    origin: place(-0.01, -0.01, "Depot"),
    stops: [place(0.01, 0.02, "Olaya Clinic"), place(0.02, 0, "Nakheel Pharmacy")],
    destination: place(0.03, 0.03, "King Fahd Hospital"),
  });
  return order(url, trip, "start", { occurredAt: minutesAgo(10).toISOString() });
}
