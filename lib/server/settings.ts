import { may } from "../domain/permissions";
import type { SettingsChange, SettingsView } from "../domain/settings";
import type { Actor } from "../domain/user";
import { authorise } from "./authorise";
import { database } from "./database/connection";
import { newSecret } from "./link-secret";
import { remember } from "./remember";

/** As last read or written: every page asks, settings seldom change. */
const known = remember("settings", () => ({ view: null as SettingsView | null }));

/** What holds for the whole fleet; until it is first changed, the server's own time zone. */
export async function settings(): Promise<SettingsView> {
  if (known.view) return known.view;
  const row = await database().settings.findUnique({ where: { id: 1 } });
  known.view ??= row ? settingsView(row) : untouchedSettings();
  return known.view;
}

/** What whoever asks may know of it: where escalations go is the admins' business. */
export async function settingsFor(actor: Actor): Promise<SettingsView> {
  const all = await settings();
  if (!may(actor.role, "settings:change")) return all;
  return { ...all, escalationUrl: (await gatewayRow())?.escalationUrl ?? null };
}

/** Changes what is named, the rest stays. Where escalations go to is signed from the first one on. */
export async function changeSettings(actor: Actor, change: SettingsChange): Promise<SettingsView> {
  authorise(actor, "settings:change");
  const named: Record<string, unknown> = Object.fromEntries(
    Object.entries(change).filter(([, value]) => value !== undefined),
  );
  if (change.escalationUrl && !(await gatewayRow())?.escalationSecret) {
    named.escalationSecret = newSecret();
  }
  const row = await database().settings.upsert({
    where: { id: 1 },
    create: { id: 1, ...untouchedSettings(), ...named },
    update: named,
  });
  known.view = settingsView(row);
  return { ...known.view, escalationUrl: row.escalationUrl };
}

/** A new secret that signs escalations, shown this once; the old one stops. */
export async function newEscalationSecret(actor: Actor): Promise<{ secret: string }> {
  authorise(actor, "settings:change");
  const secret = newSecret();
  const row = { escalationSecret: secret };
  await database().settings.upsert({
    where: { id: 1 },
    create: { id: 1, ...untouchedSettings(), ...row },
    update: row,
  });
  return { secret };
}

/** Where escalations go and what signs them, as it is now; null: never set. */
export const gatewayRow = () =>
  database().settings.findUnique({
    where: { id: 1 },
    select: { escalationUrl: true, escalationSecret: true },
  });

const settingsView = (all: SettingsView): SettingsView => {
  const { timeZone, controlRoomPhone, emergencyPhone, retentionDays } = all;
  return { timeZone, controlRoomPhone, emergencyPhone, retentionDays };
};

/** What holds before anybody has changed it. */
const untouchedSettings = (): SettingsView => ({
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  controlRoomPhone: null,
  emergencyPhone: null,
  retentionDays: 90,
});
