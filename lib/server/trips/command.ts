import { AppError } from "../../domain/errors";
import { may } from "../../domain/permissions";
import { commandActions, type Decision, decide, type Order } from "../../domain/trip";
import type {
  AssignCommandInput,
  NoteCommandInput,
  StopCommandInput,
  StopDeed,
  TripCommandInput,
} from "../../domain/trip-input";
import type { TripView } from "../../domain/trip-view";
import type { Actor } from "../../domain/user";
import { authorise } from "../authorise";
import { earlierResult, keepReceipt, transact } from "../command-receipt";
import { enabledDriver } from "../duty";
import { fleetVehicle } from "../fleet-state";
import { tellWritten } from "../notifications/tell";
import { websocketService } from "../websocket-service";
import { closeTrip } from "./close";
import { followTrip } from "./follow";
import { lockTrip } from "./lock-trip";
import { writeTripNews } from "./news";
import { publishTrip } from "./publish";
import { type TripRow, tripRow, tripView } from "./row";
import { writeDecision } from "./write-decision";

/** Starts a scheduled trip; CONFLICT when it has started or ended, or its vehicle is on another. */
export const startTrip = (actor: Actor, input: TripCommandInput) =>
  run(actor, input, () => ({ do: "start" }));

/** Completes an ongoing trip. */
export const completeTrip = (actor: Actor, input: TripCommandInput) =>
  run(actor, input, () => ({ do: "complete" }));

/** Cancels a trip that has not ended. */
export const cancelTrip = (actor: Actor, input: TripCommandInput) =>
  run(actor, input, () => ({ do: "cancel", reason: input.reason ?? null }));

/** Gives a trip that has not ended to another vehicle, driver or both. */
export async function assignTrip(actor: Actor, input: AssignCommandInput): Promise<TripView> {
  authorise(actor, "trip:plan");
  const vehicle = input.vehicleId === undefined ? null : fleetVehicle(input.vehicleId);
  const driver = input.driverId ? await enabledDriver(actor, input.driverId) : null;
  return run(actor, input, ({ vehicleId, driverId }) => ({
    do: "assign",
    vehicleId: vehicle?.id ?? vehicleId,
    driverId: input.driverId === undefined ? driverId : (driver?.id ?? null),
  }));
}

/** Puts a note on the timeline. */
export const noteOnTrip = (actor: Actor, input: NoteCommandInput) =>
  run(actor, input, () => ({ do: "note", text: input.text }));

/** Records what happened at a stop, or corrects it. */
export const atStop =
  (deed: StopDeed) =>
  (actor: Actor, input: StopCommandInput): Promise<TripView> => {
    const { stopId, reason } = input;
    if (deed !== "fail" && deed !== "skip") return run(actor, input, () => ({ do: deed, stopId }));
    if (!reason) {
      throw new AppError("BAD_REQUEST", "reason: Say why, in a few words.", [
        { path: ["reason"], message: "Say why, in a few words." },
      ]);
    }
    return run(actor, input, () => ({ do: deed, stopId, reason }));
  };

/**
 * Runs a command once: the same commandId with the same content is the same success. Permission,
 * version and the machine's own rules are checked inside the transaction that writes trip, stops,
 * timeline and receipt.
 */
async function run(
  actor: Actor,
  { tripId, commandId, expectedVersion, occurredAt, ...content }: TripCommandInput,
  ask: (trip: TripRow) => Order,
): Promise<TripView> {
  const receivedAt = new Date();
  const { id } = await tripRow(tripId);
  const outcome = await transact(async (tx) => {
    await lockTrip(tx, id);
    const before = await tripRow(id, tx);
    const wanted = ask(before);
    const command = {
      scope: `trip:${id}`,
      commandId,
      actorId: actor.id,
      content: { do: wanted.do, ...content, occurredAt },
    };
    const earlier = await earlierResult<TripView>(tx, command);
    if (earlier) return { earlier };
    authorise(actor, commandActions[wanted.do]);
    if (before.driverId !== actor.id && !may(actor.role, "trip:plan")) {
      throw new AppError("FORBIDDEN", "This trip is another driver's. Ask a dispatcher.");
    }
    expectVersion(before, expectedVersion);
    const at = occurredAt && occurredAt < receivedAt ? occurredAt : receivedAt;
    const decision = decide(before, { ...wanted, at });
    const row = await writeDecision(tx, before, decision, { actorId: actor.id, receivedAt });
    await keepReceipt(tx, command, tripView(row));
    const { kind } = decision.entry;
    const isNews = kind === "assigned" || kind === "cancelled";
    const written = isNews ? await writeTripNews(tx, [{ before, row }], actor.id) : [];
    return { before, decision, row, written };
  });
  if (outcome.earlier) return outcome.earlier;
  afterwards(outcome.before, outcome.decision, outcome.row);
  await tellWritten(outcome.written);
  return tripView(outcome.row);
}

function expectVersion({ version }: TripRow, expected: number | undefined): void {
  if (expected === undefined || expected === version) return;
  throw new AppError(
    "CONFLICT",
    `expectedVersion: the trip was changed meanwhile and is at version ${version}, not ${expected}. Reload it and look again.`,
    [{ path: ["expectedVersion"], message: `is ${version} by now` }],
  );
}

/** What a command that took effect sets off: the fixes are looked at anew, everyone is told. */
function afterwards(before: TripRow, { entry }: Decision, row: TripRow): void {
  const { kind } = entry;
  const what = kind === "started" || kind === "completed" || kind === "cancelled" ? kind : null;
  if (before.driverId && before.driverId !== row.driverId) {
    websocketService.leaveTrip(before.driverId, row.id, tripView(row));
  }
  if (row.status === "ongoing") followTrip(row);
  else closeTrip(row);
  publishTrip(row, what);
}
