import { z } from "zod";
import { newUser, roles } from "@/lib/domain/user";
import { pageQuery, route } from "@/lib/server/rest";
import { addUser, listUsers } from "@/lib/server/users";

const query = pageQuery.extend({ role: z.enum(roles).optional() });

export const GET = route({ query, run: ({ actor, query }) => listUsers(actor, query) });

export const POST = route({
  body: newUser,
  status: 201,
  run: ({ actor, body }) => addUser(actor, body),
});
