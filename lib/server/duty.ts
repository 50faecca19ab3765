import { AppError } from "../domain/errors";
import { isUuid } from "../domain/id";
import { may } from "../domain/permissions";
import type { Actor } from "../domain/user";
import type { DutyEnd, DutyStart, DutyView } from "../realtime/events";
import { authorise } from "./authorise";
import { type Command, earlierResult, keepReceipt, transact } from "./command-receipt";
import { database } from "./database/connection";
import { endPeriod, refuseOverlap } from "./duty-periods";
import { driverOf, fleetVehicle, vehicleDrivenBy, vehicleView } from "./fleet-state";
import type { DutyPeriod, User } from "./generated/prisma/client";
import { remember } from "./remember";
import { vehicleOfCode } from "./sign-on-code";
import { websocketService } from "./websocket-service";

/**
 * Puts a driver on duty with a vehicle from `occurredAt` (never later than now) on; ends the
 * driver's previous duty. A vehicle someone else drives is CONFLICT for a driver who only names
 * it; the code in its cab proves being there, and dispatchers and admins hand it over.
 */
export async function startDuty(actor: Actor, start: DutyStart): Promise<DutyView> {
  const driver = await enabledDriver(actor, start.userId);
  const { vehicleCode } = start;
  const vehicle = vehicleCode
    ? await vehicleOfCode(vehicleCode)
    : fleetVehicle(start.vehicleId ?? "");
  const command = dutyCommand(actor, driver.id, start.commandId, {
    start: vehicle.id,
    occurredAt: start.occurredAt,
    vehicleCode,
  });
  const { view, left } = await transact(async (tx) => {
    const earlier = await earlierResult<DutyView>(tx, command);
    if (earlier) return { view: earlier, left: [] };
    const open = await tx.dutyPeriod.findMany({
      where: { endedAt: null, OR: [{ userId: driver.id }, { vehicleId: vehicle.id }] },
    });
    const other = open.find(({ userId }) => userId !== driver.id);
    if (other && !vehicleCode && !may(actor.role, "duty:others")) {
      throw new AppError(
        "CONFLICT",
        "Someone else is on duty with this vehicle. Scan the code in its cab, or ask a dispatcher to hand it over.",
      );
    }
    const same = open.find((duty) => duty.userId === driver.id && duty.vehicleId === vehicle.id);
    if (same) {
      await keepReceipt(tx, command, dutyView(same));
      return { view: dutyView(same), left: [] };
    }
    const at = momentOf(start.occurredAt, open);
    for (const duty of open) await endPeriod(tx, duty, at);
    await refuseOverlap(tx, { userId: driver.id, vehicleId: vehicle.id, at });
    const data = { userId: driver.id, vehicleId: vehicle.id, startedAt: at };
    const duty = dutyView(await tx.dutyPeriod.create({ data }));
    // Fixes that came in before the command did belong to this driver too.
    await tx.position.updateMany({
      where: { vehicleId: vehicle.id, recordedAt: { gte: at } },
      data: { driverId: driver.id },
    });
    await keepReceipt(tx, command, duty);
    return { view: duty, left: open.map(({ vehicleId }) => vehicleId) };
  });
  // What the screens still have goes too: this command's first answer may have been lost untold.
  const shown = vehicleDrivenBy(driver.id);
  await announce(driver.id, [vehicle.id, ...left, ...(shown ? [shown.id] : [])]);
  return view;
}

/** Ends a driver's duty at `occurredAt` (never later than now). NOT_FOUND when off duty. */
export async function endDuty(actor: Actor, end: DutyEnd): Promise<DutyView> {
  const driver = await dutyDriver(actor, end.userId);
  const command = dutyCommand(actor, driver.id, end.commandId, {
    end: true,
    occurredAt: end.occurredAt,
  });
  const view = await transact(async (tx) => {
    const earlier = await earlierResult<DutyView>(tx, command);
    if (earlier) return earlier;
    const open = await tx.dutyPeriod.findFirst({ where: { userId: driver.id, endedAt: null } });
    if (!open) throw new AppError("NOT_FOUND", "There is no duty to end: this driver is off duty.");
    const ended = dutyView(await endPeriod(tx, open, momentOf(end.occurredAt, [open])));
    await keepReceipt(tx, command, ended);
    return ended;
  });
  await announce(driver.id, [view.vehicleId]);
  return view;
}

/** A driver's own screens hear of no vehicle but the one on duty, and that it changed. */
function tellDriver(userId: string): void {
  websocketService.setCrew(userId, vehicleDrivenBy(userId)?.id ?? null);
  websocketService.emitDutyChange(userId);
}

/** The driver whose duty the actor may end: oneself, or anyone for dispatchers and admins. */
async function dutyDriver(actor: Actor, userId: string | undefined): Promise<User> {
  const own = userId === undefined || userId === actor.id;
  if (userId === undefined && may(actor.role, "duty:others")) {
    throw new AppError("BAD_REQUEST", "Say whose duty: give the driver's userId.");
  }
  authorise(actor, own ? "duty:own" : "duty:others");
  const id = userId ?? actor.id;
  const driver = isUuid(id) ? await database().user.findUnique({ where: { id } }) : null;
  if (driver?.role === "driver") return driver;
  throw new AppError("NOT_FOUND", "There is no such driver. Choose one from the list of users.");
}

/** The driver whose duty the actor may start; a disabled one is NOT_FOUND. */
export async function enabledDriver(actor: Actor, userId: string | undefined): Promise<User> {
  const driver = await dutyDriver(actor, userId);
  if (!driver.disabledAt) return driver;
  throw new AppError(
    "NOT_FOUND",
    "This driver is disabled. Choose another or have an admin enable them.",
  );
}

const dutyCommand = (
  actor: Actor,
  userId: string,
  commandId: string,
  content: object,
): Command => ({
  scope: `duty:${userId}`,
  commandId,
  actorId: actor.id,
  content,
});

/**
 * When it happened, never later than now. What is done now comes after what is there: of two at the
 * same moment the second may have looked at the clock first.
 */
function momentOf(occurredAt: Date | undefined, open: readonly DutyPeriod[]): Date {
  if (occurredAt) return new Date(Math.min(Date.now(), occurredAt.getTime()));
  return new Date(Math.max(Date.now(), ...open.map(({ startedAt }) => startedAt.getTime())));
}

const dutyView = ({ vehicleId, userId, startedAt, endedAt }: DutyPeriod): DutyView => ({
  vehicleId,
  userId,
  startedAt: startedAt.toISOString(),
  endedAt: endedAt?.toISOString() ?? null,
});

const turns = remember("duty-announcements", () => ({ last: Promise.resolve() }));

/**
 * Tells everyone who drives these vehicles now, and this driver and whoever drove them how they
 * stand; in turn, so that the last to read is the last to tell.
 */
function announce(userId: string, vehicleIds: string[]): Promise<void> {
  const turn = turns.last.then(() => announceNow(userId, new Set(vehicleIds)));
  turns.last = turn.catch(() => {});
  return turn;
}

async function announceNow(userId: string, vehicleIds: Set<string>): Promise<void> {
  const drivers = new Set([userId]);
  for (const id of vehicleIds) {
    const vehicle = fleetVehicle(id);
    const before = vehicle.driver;
    const duty = await database().dutyPeriod.findFirst({
      where: { vehicleId: id, endedAt: null },
      include: { user: true },
    });
    vehicle.driver = duty && driverOf(duty);
    vehicle.updatedAt = new Date();
    websocketService.emitVehicleChange(id, vehicleView(vehicle));
    for (const driver of [before, vehicle.driver]) if (driver) drivers.add(driver.id);
  }
  for (const each of drivers) tellDriver(each);
}
