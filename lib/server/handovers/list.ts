import type { HandoverView } from "../../domain/handover";
import type { Actor } from "../../domain/user";
import { authorise } from "../authorise";
import { database } from "../database/connection";
import type { Page } from "../page";
import { handoverView, withNames } from "./view";

/** Handovers that nobody has accepted, the latest first. */
export async function listHandovers(actor: Actor): Promise<Page<HandoverView>> {
  authorise(actor, "handover:make");
  const rows = await database().handover.findMany({
    where: { acceptedAt: null },
    include: withNames,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  return { items: await Promise.all(rows.map(handoverView)), nextCursor: null };
}
