import type { VehicleView } from "../domain/vehicle";
import { decodeFrame } from "../realtime/batch-frame";
import type { FleetSnapshot } from "../realtime/events";
import { keepFresh } from "./keep-fresh";
import type { QafilaSocket } from "./socket";
import { connection } from "./stores/connection";
import { fleet } from "./stores/fleet";

const SNAPSHOT_WAIT_MS = 10_000;
/** Frames that name a vehicle not known here have the snapshot asked for no more often, ms. */
const SNAPSHOT_AGAIN_MS = 2_000;

/**
 * Binds a dispatcher's socket to the fleet. Snapshot and events come by the same wire, in order:
 * nothing heard before the snapshot is newer. For live.ts; gives what stops it.
 */
export function serveFleet(live: QafilaSocket): () => void {
  let again: ReturnType<typeof setTimeout> | undefined;
  const fresh = keepFresh<FleetSnapshot>({
    async read() {
      const answer = await live
        .timeout(SNAPSHOT_WAIT_MS)
        .emitWithAck("subscribe:tracking", { encoding: "batch" });
      if (!answer.ok || !answer.data) throw new Error("The fleet was not told.");
      return answer.data;
    },
    apply(snapshot) {
      fleet.applySnapshot(snapshot);
      connection.heard(Date.parse(snapshot.at));
    },
  });
  live.on("tracking:batch", (data) => {
    const frame = decodeFrame(data);
    connection.heard(frame.sentAt);
    const knewAll = !fleet.store.getState().loaded || fleet.applyBatch(frame);
    if (knewAll || again) return;
    again = setTimeout(() => {
      again = undefined;
      if (live.connected) fresh.refresh();
    }, SNAPSHOT_AGAIN_MS);
  });
  live.on("vehicle:updated", ({ vehicleId, data }) => {
    connection.heard();
    fleet.applyVehicle(vehicleId, data as Partial<VehicleView>);
  });
  return () => {
    clearTimeout(again);
    fresh.stop();
  };
}
