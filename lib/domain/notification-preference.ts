import { z } from "zod";
import { type NotificationKind, notificationKinds } from "./notification";

export const deliveryChannels = ["push", "email"] as const;
export type DeliveryChannel = (typeof deliveryChannels)[number];

/** How a user hears of a kind: on screen, by browser push, by e-mail. */
export type Preference = { inApp: boolean; push: boolean; email: boolean };
export type Preferences = Record<NotificationKind, Preference>;

const quiet: Preference = { inApp: true, push: false, email: false };
const pushed: Preference = { inApp: true, push: true, email: false };

/** Whether e-mail can reach one: `not-set-up` by the server (SMTP_URL), `no-address` of one's own. */
export type EmailReach = "ready" | "not-set-up" | "no-address";

/** What holds until somebody says otherwise. Push goes only to browsers that were allowed to take it. */
export const defaultPreferences: Preferences = {
  trip: pushed,
  delay: quiet,
  emergency: pushed,
  alert: quiet,
  message: pushed,
  announcement: quiet,
  system: quiet,
};

/** On screen these cannot be put away: somebody's life or word hangs on them. */
export const alwaysInApp: readonly NotificationKind[] = ["emergency", "message"];

/** `PUT /api/notifications/preferences`: the kinds that are named. */
export const preferenceChange = z
  .partialRecord(
    z.enum(notificationKinds),
    z.object({ inApp: z.boolean(), push: z.boolean(), email: z.boolean() }),
  )
  .superRefine((change, context) => {
    for (const kind of alwaysInApp) {
      if (change[kind]?.inApp !== false) continue;
      const message = "These are always shown. Choose push and e-mail only.";
      context.addIssue({ code: "custom", path: [kind, "inApp"], message });
    }
  });
export type PreferenceChange = z.output<typeof preferenceChange>;
