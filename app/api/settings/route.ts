import { settingsChange } from "@/lib/domain/settings";
import { route } from "@/lib/server/rest";
import { changeSettings, settingsFor } from "@/lib/server/settings";

export const GET = route({ run: ({ actor }) => settingsFor(actor) });

export const PUT = route({
  body: settingsChange,
  run: ({ actor, body }) => changeSettings(actor, body),
});
