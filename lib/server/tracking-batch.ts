import { performance } from "node:perf_hooks";
import { type Bounds, isWithin, type LatLng } from "../domain/geo";
import { type BatchVehicle, encodeFrame } from "../realtime/batch-frame";
import { type FleetVehicle, fleetVehicles } from "./fleet-state";
import { remember } from "./remember";
import type { LiveSocket } from "./sockets/live-socket";
import { queuedBytes } from "./sockets/queue";

type Viewer = { socket: LiveSocket; bounds: Bounds | null; behind: boolean };

/** Design §2: a tick is 33 ms when calm, up to 250 ms as the event loop fills past 70 %. */
const CALM_MS = 33;
const LOADED_MS = 250;
const LOADED_FROM = 0.7;
const MEASURE_MS = 1000;
/** With more than this queued on its socket a viewer is skipped until it has read, bytes. */
const MOST_BYTES = 256 * 1024;

const state = remember("tracking-batch", () => ({
  viewers: new Map<string, Viewer>(),
  /** What changed, and where it was before: one that leaves the bounds is told once more. */
  changed: new Map<FleetVehicle, LatLng | null>(),
  timer: null as NodeJS.Timeout | null,
  load: performance.eventLoopUtilization(),
  measuredAt: performance.now(),
  tick: CALM_MS,
}));

/** From now on the socket gets frames of what changes within `bounds` (null: everywhere). */
export function addViewer(socket: LiveSocket, bounds: Bounds | null): void {
  state.viewers.set(socket.id, { socket, bounds, behind: false });
}

export function removeViewer(socket: LiveSocket): void {
  state.viewers.delete(socket.id);
}

/** The vehicle's position, status or a reading changed since `before`: it goes out with the next tick. */
export function markChanged(vehicle: FleetVehicle, before: LatLng | null): void {
  if (state.viewers.size === 0) return;
  if (!state.changed.has(vehicle)) state.changed.set(vehicle, before);
  state.timer ??= setTimeout(flush, tickLength());
}

/** The event loop's utilisation is taken over a second or more: every commit fills one tick. */
function tickLength(): number {
  const now = performance.now();
  if (now - state.measuredAt >= MEASURE_MS) {
    const elapsed = performance.eventLoopUtilization(state.load);
    const over = Math.max(0, (elapsed.utilization - LOADED_FROM) / (1 - LOADED_FROM));
    state.tick = CALM_MS + over * (LOADED_MS - CALM_MS);
    state.load = performance.eventLoopUtilization();
    state.measuredAt = now;
  }
  return state.tick;
}

function flush(): void {
  state.timer = null;
  const changed = [...state.changed];
  state.changed.clear();
  // Viewers of the same bounds share one frame.
  const frames = new Map<string, Buffer | null>();
  let waiting = false;
  for (const viewer of state.viewers.values()) {
    if (queuedBytes(viewer.socket) > MOST_BYTES) {
      viewer.behind = true;
      waiting = true;
      continue;
    }
    const key = `${viewer.behind} ${viewer.bounds}`;
    if (!frames.has(key)) frames.set(key, frame(viewer, changed));
    viewer.behind = false;
    const data = frames.get(key);
    if (data) viewer.socket.emit("tracking:batch", data);
  }
  if (waiting) state.timer ??= setTimeout(flush, LOADED_MS);
}

/** What has changed in view; for a viewer that fell behind, everything in view. */
function frame({ bounds, behind }: Viewer, changed: [FleetVehicle, LatLng | null][]) {
  const candidates = behind ? fleetVehicles().map((one) => [one, null] as const) : changed;
  const vehicles = candidates
    .filter(([{ fix }, before]) =>
      bounds ? [fix, before].some((place) => place && isWithin(bounds, place)) : true,
    )
    .map(([vehicle]) => vehicle);
  if (vehicles.length === 0 && !behind) return null;
  const bytes = encodeFrame({
    sentAt: Date.now(),
    snapshot: behind,
    vehicles: vehicles.map(batchVehicle),
  });
  return Buffer.from(bytes.buffer);
}

function batchVehicle({ id, status, fix }: FleetVehicle): BatchVehicle {
  return {
    id,
    status,
    fuelLevel: fix?.fuelLevel ?? null,
    battery: fix?.battery ?? null,
    ignition: fix?.ignition ?? null,
    location: fix,
  };
}
