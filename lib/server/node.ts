import type { Server as HttpServer } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { startTellingPeople, stopTellingPeople } from "./alerts/tell-people";
import { closeDatabase, openDatabase } from "./database/open";
import { deliverSoon, stopDelivering } from "./deliveries/queue";
import { vapidKeys } from "./deliveries/vapid";
import { prepareDemo } from "./demo";
import { loadDetectors } from "./detect/load";
import { tickDetectors } from "./detect/tick";
import { env } from "./env";
import { callSoon, stopCalling } from "./escalation/deliver";
import { staffChanged, startEscalations, stopEscalations } from "./escalation/schedule";
import { hasStaffChanged } from "./escalation/staffed";
import { loadFleet } from "./fleet-state";
import { loadGeofences } from "./geofences/fences";
import { tellUntold, tickFences } from "./geofences/follow";
import { drainWriter } from "./positions/writer";
import { startDraining } from "./readiness";
import { remember } from "./remember";
import { startRetention, stopRetention } from "./retention";
import { settings } from "./settings";
import { accept } from "./sockets/accept";
import type { LiveServer } from "./sockets/live-socket";
import { cutOffStalled } from "./sockets/queue";
import { startRecheck, stopRecheck } from "./sockets/recheck";
import { askToComplete } from "./trips/ask";
import { loadTrips, teachEta } from "./trips/load";
import { sweepStatuses } from "./vehicles";
import { websocketService } from "./websocket-service";
import { track, untilIdle } from "./work";

const node = remember("node", () => ({ sweep: null as NodeJS.Timeout | null }));

/** How long shutdown waits for what is still running, all told. */
const DRAIN_MS = 10_000;

/** Opens the database, migrated, and reads the fleet. */
export async function openNode(): Promise<void> {
  const { DATABASE_URL, DATA_DIR, DATABASE_POOL_MAX } = env();
  await openDatabase({ databaseUrl: DATABASE_URL, dataDir: DATA_DIR, poolMax: DATABASE_POOL_MAX });
  await prepareDemo();
  // From here on known without asking: whoever is inside a transaction must not ask beside it.
  await settings();
  await loadFleet();
  await loadGeofences();
  await loadTrips();
  await loadDetectors();
  await vapidKeys();
}

/** Opens the live channel on `server`. */
export function goLive(server: HttpServer): LiveServer {
  const io = websocketService.initialize(server, accept);
  startRecheck(io);
  track(teachEta());
  startRetention();
  startEscalations();
  startTellingPeople();
  callSoon();
  deliverSoon();
  track(tellUntold());
  node.sweep = setInterval(() => {
    sweepStatuses();
    askToComplete();
    tickDetectors();
    tickFences();
    cutOffStalled(io);
    if (hasStaffChanged()) staffChanged();
  }, 1000);
  return io;
}

/**
 * The orderly end (issue "One port"): not ready, accept nothing, finish handlers, requests and
 * the write batch, close transports so that clients come back, close the database.
 */
export async function drain(server: HttpServer, io: LiveServer): Promise<void> {
  startDraining();
  stopRecheck();
  stopRetention();
  stopEscalations();
  stopTellingPeople();
  stopCalling();
  stopDelivering();
  if (node.sweep) clearInterval(node.sweep);
  const closed = new Promise((resolve) => server.close(resolve));
  const late = sleep(DRAIN_MS, null, { ref: false });
  await Promise.race([untilIdle().then(drainWriter), late]);
  websocketService.disconnectAll();
  server.closeIdleConnections();
  await Promise.race([closed, late]);
  server.closeAllConnections();
  io.engine.close();
  await closeDatabase();
}
