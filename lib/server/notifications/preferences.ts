import type { NotificationKind } from "../../domain/notification";
import {
  defaultPreferences,
  type Preference,
  type PreferenceChange,
  type Preferences,
} from "../../domain/notification-preference";
import type { Actor } from "../../domain/user";
import { database } from "../database/connection";

/** How one hears of each kind: as one chose, else the defaults. */
export async function preferences({ id: userId }: Actor): Promise<Preferences> {
  const chosen = await database().notificationPreference.findMany({ where: { userId } });
  const rows = chosen.map(({ kind, inApp, push, email }) => [kind, { inApp, push, email }]);
  return { ...defaultPreferences, ...(Object.fromEntries(rows) as Partial<Preferences>) };
}

/** Changes the kinds that are named, of oneself. */
export async function changePreferences(
  actor: Actor,
  change: PreferenceChange,
): Promise<Preferences> {
  const named = Object.entries(change) as [NotificationKind, Preference][];
  await database().$transaction(
    named.map(([kind, preference]) =>
      database().notificationPreference.upsert({
        where: { userId_kind: { userId: actor.id, kind } },
        create: { userId: actor.id, kind, ...preference },
        update: preference,
      }),
    ),
  );
  return preferences(actor);
}
