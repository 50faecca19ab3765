import { distance, type LatLng } from "../../domain/geo";
import type { CandidateView } from "../../domain/trip-view";
import type { Actor } from "../../domain/user";
import type { VehicleFix } from "../../domain/vehicle";
import { authorise } from "../authorise";
import { type FleetVehicle, fleetVehicles } from "../fleet-state";
import type { Page } from "../page";
import { etaTo } from "./eta";
import { liveTripOf } from "./live";

const MOST = 10;
/** Arrivals are foreseen for so many of the nearest: none further off is there sooner. */
const LOOKED_AT = 50;

/**
 * Vehicles that could come to a place, by when they would be there: not offline, and on no trip.
 * At most ten.
 */
export function candidates(actor: Actor, place: LatLng, now = Date.now()): Page<CandidateView> {
  authorise(actor, "trip:plan");
  const items = fleetVehicles()
    .flatMap((vehicle) => {
      const { fix, status } = vehicle;
      if (!fix || status === "offline" || liveTripOf(vehicle.id)) return [];
      return { vehicle, fix, metres: distance(fix, place) };
    })
    .sort((a, b) => a.metres - b.metres)
    .slice(0, LOOKED_AT)
    .map((near) => ({ ...near, eta: etaTo(near.fix, place, now) }))
    .sort((a, b) => a.eta.seconds - b.eta.seconds)
    .slice(0, MOST)
    .map((candidate) => candidateView(candidate, now));
  return { items, nextCursor: null };
}

type Candidate = {
  vehicle: FleetVehicle;
  fix: VehicleFix;
  metres: number;
  eta: ReturnType<typeof etaTo>;
};

function candidateView({ vehicle, fix, metres, eta }: Candidate, now: number): CandidateView {
  const { id, plateNumber, name, driver } = vehicle;
  const at = (seconds: number) => new Date(now + seconds * 1000).toISOString();
  return {
    vehicleId: id,
    plateNumber,
    name,
    driver: driver && { id: driver.id, name: driver.name },
    distance: Math.round(metres),
    fixAge: Math.max(0, Math.round((now - fix.recordedAt) / 1000)),
    eta: {
      at: at(eta.seconds),
      earliest: at(eta.earliest),
      latest: at(eta.latest),
      madeAt: at(0),
      source: eta.source,
    },
  };
}
