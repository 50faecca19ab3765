import type { AlertView } from "../../domain/alert";
import { type AlertDeed, decideAlert } from "../../domain/alert-machine";
import type { AlertCommand } from "../../domain/emergency";
import { AppError, conflict } from "../../domain/errors";
import type { Actor } from "../../domain/user";
import { authorise } from "../authorise";
import { alertRow, viewOf } from "./row";
import { writeAlert } from "./write";

/** Says who sees to an alert; another person's word takes it over. CONFLICT once it is resolved. */
export async function acknowledgeAlert(actor: Actor, command: AlertCommand): Promise<AlertView> {
  authorise(actor, "alert:handle");
  return change(actor, command, "acknowledge");
}

/** The same, but it takes nothing over: CONFLICT, saying who has it, when that is another person. */
export async function acknowledgeFreeAlert(
  actor: Actor,
  command: AlertCommand,
): Promise<AlertView> {
  authorise(actor, "alert:handle");
  return change(actor, command, "acknowledge", ({ status, acknowledgedBy }) => {
    if (status !== "acknowledged" || !acknowledgedBy || acknowledgedBy.id === actor.id) return;
    const { name } = acknowledgedBy;
    throw conflict(`${name} has this alert. Open it and take it over there if that is meant.`);
  });
}

/** Closes an alert. CONFLICT, saying who did, when it is closed already. */
export async function resolveAlert(actor: Actor, command: AlertCommand): Promise<AlertView> {
  authorise(actor, "alert:handle");
  return change(actor, command, "resolve");
}

/** A driver's word that all is well: closes an accident, of an SOS it is a note (contract §3). */
export async function driverIsOk(actor: Actor, command: AlertCommand): Promise<AlertView> {
  authorise(actor, "emergency:driver-ok");
  const { driverId } = await alertRow(command.alertId);
  if (driverId === actor.id) return change(actor, command, "driver-ok");
  throw new AppError("FORBIDDEN", "This alert is about another driver. Ask a dispatcher.");
}

async function change(
  { id, name }: Actor,
  { alertId, note = null }: AlertCommand,
  what: AlertDeed["do"],
  check: (alert: AlertView) => void = () => {},
): Promise<AlertView> {
  for (;;) {
    const row = await alertRow(alertId);
    const view = await viewOf(row);
    check(view);
    const by = { id, name };
    const next = decideAlert(view, { do: what, by, at: new Date().toISOString(), note });
    if (!next) return view;
    const after = await writeAlert(row, next);
    if (after) return after;
  }
}
