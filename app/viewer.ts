import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { Actor, Role } from "@/lib/domain/user";
import { actorFromCookies } from "@/lib/server/auth/tokens";

/** Who looks at the page, or null when nobody is signed in. */
export async function viewer(): Promise<Actor | null> {
  return actorFromCookies((await headers()).get("cookie"));
}

/** The viewer, who must have one of these roles: else off to sign in, or to their own start. */
export async function requireUser(...roles: Role[]): Promise<Actor> {
  const actor = await viewer();
  if (!actor) redirect("/sign-in");
  if (!roles.includes(actor.role)) redirect("/");
  return actor;
}
