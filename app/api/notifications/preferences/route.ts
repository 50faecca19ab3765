import { preferenceChange } from "@/lib/domain/notification-preference";
import { changePreferences, preferences } from "@/lib/server/notifications/preferences";
import { route } from "@/lib/server/rest";

export const GET = route({ run: ({ actor }) => preferences(actor) });

export const PUT = route({
  body: preferenceChange,
  run: ({ actor, body }) => changePreferences(actor, body),
});
