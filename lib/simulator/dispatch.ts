import { setTimeout as sleep } from "node:timers/promises";
import { distance, type LatLng } from "../domain/geo";
import type { StopView, TripView } from "../domain/trip-view";
import { Dice } from "./dice";
import { crossings } from "./roads";
import { Session } from "./session";

/** What a simulated phone can be told. */
export type Phone = {
  plate: string;
  place(): LatLng;
  /** Drives through these places and stands so many seconds at each; none: wherever it likes. */
  driveTo(places: LatLng[], halt: number): void;
};

type Vehicle = { id: string; plateNumber: string };

const LOOK_EVERY_MS = 3_000;
/** A delivery takes this long, s. */
const HALT = 75;
/** Vehicles of a smaller demo are left alone: whoever tries something there wants them free. */
const BUSY_FROM = 12;
/** Between a trip and the next, ms. */
const BREAK_MS = 45_000;

/**
 * The demo's own dispatcher: vehicles drive whatever trip is under way, whoever planned it, and
 * the last third of the fleet is given one after another, planned, started and completed by REST.
 */
export async function dispatch(baseUrl: string, phones: Phone[]): Promise<void> {
  const busy = phones.length < BUSY_FROM ? [] : phones.slice(Math.ceil((phones.length * 2) / 3));
  const dice = new Dice(Date.now() | 0);
  const state = { driven: new Map<string, string>(), nextAt: new Map<string, number>() };
  for (let session: Session | null = null; ; await sleep(LOOK_EVERY_MS)) {
    try {
      session ??= await Session.open(baseUrl, "dispatcher@demo.test", "qafila-demo");
      const vehicles = await session.json<{ items: Vehicle[] }>("GET", "/api/vehicles?limit=1000");
      const ongoing = await session.json<{ items: TripView[] }>(
        "GET",
        "/api/trips?status=ongoing&limit=1000",
      );
      for (const phone of phones) {
        const vehicle = vehicles.items.find(({ plateNumber }) => plateNumber === phone.plate);
        const trip = ongoing.items.find(({ vehicleId }) => vehicleId === vehicle?.id);
        if (!vehicle) continue;
        steer(phone, trip, state.driven);
        if (busy.includes(phone)) await keepBusy(session, phone, vehicle, trip, state.nextAt, dice);
      }
    } catch {
      // The server is away, or somebody changed the trip meanwhile: the next look tells.
      session = null;
    }
  }
}

/** Sets a phone on its trip's way once, and anew when the stops to come are others. */
function steer(phone: Phone, trip: TripView | undefined, driven: Map<string, string>): void {
  const stops = trip ? [...trip.stops, trip.destination] : [];
  const toCome = stops.filter(({ status }) => status === "pending");
  const plan = stops.map(({ id, status }) => (status === "skipped" ? "" : id)).join(" ");
  if ((driven.get(phone.plate) ?? "") === plan) return;
  driven.set(phone.plate, plan);
  phone.driveTo(toCome.map(asPlace), HALT);
}

const asPlace = ({ lat, lng }: StopView): LatLng => ({ lat, lng });

async function keepBusy(
  session: Session,
  phone: Phone,
  vehicle: Vehicle,
  trip: TripView | undefined,
  nextAt: Map<string, number>,
  dice: Dice,
): Promise<void> {
  const commandId = crypto.randomUUID();
  if (trip?.destination.status === "arrived") {
    nextAt.set(phone.plate, Date.now() + BREAK_MS * dice.between(0.5, 2));
    await session.json("POST", `/api/trips/${trip.id}/complete`, { commandId });
  } else if (!trip && Date.now() >= (nextAt.get(phone.plate) ?? 0)) {
    const planned = await session.json<TripView>(
      "POST",
      "/api/trips",
      newTrip(phone, vehicle, dice),
    );
    await session.json("POST", `/api/trips/${planned.id}/start`, { commandId });
  }
}

const goods = ["Groceries", "Pharmacy", "Parcels", "Water", "Spare parts", "Flowers", "Laundry"];

/** From where it is to a crossing a few kilometres away, by way of another. */
function newTrip(phone: Phone, { id: vehicleId }: Vehicle, dice: Dice) {
  const from = phone.place();
  const places = Object.entries(crossings).map(([name, [lat, lng]]) => ({
    lat,
    lng,
    label: words(name),
  }));
  const around = places.filter((place) => {
    const metres = distance(from, place);
    return metres > 1000 && metres < 4500;
  });
  const stop = dice.oneOf(around);
  const destination = dice.oneOf(around.filter((place) => place !== stop));
  const origin = { lat: round(from.lat), lng: round(from.lng) };
  return { vehicleId, name: dice.oneOf(goods), origin, stops: [stop], destination };
}

/** "fahdAbdullah" → "Fahd / Abdullah". */
const words = (name: string) =>
  name.replace(/([a-z])([A-Z])/g, "$1 / $2").replace(/^./, (first) => first.toUpperCase());

const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6;
