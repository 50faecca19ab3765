import { newHandover } from "@/lib/domain/handover";
import { listHandovers } from "@/lib/server/handovers/list";
import { makeHandover } from "@/lib/server/handovers/make";
import { route } from "@/lib/server/rest";

export const GET = route({ run: ({ actor }) => listHandovers(actor) });

export const POST = route({
  body: newHandover,
  status: 201,
  run: ({ actor, body }) => makeHandover(actor, body),
});
