import dynamic from "next/dynamic";
import type { ComponentType } from "react";
import { PartMissing } from "./part-missing";

/** What a touch opens is not loaded with the page, which has to come fast: each a chunk of its own. */
const load = {
  confirm: () => import("@/components/ui/confirm-dialog").then((part) => part.ConfirmDialog),
  firstDay: () => import("./first-day/first-day").then((part) => part.FirstDay),
  menu: () => import("./drive-menu").then((part) => part.DriveMenu),
  notifications: () => import("./notification-sheet").then((part) => part.NotificationSheet),
  ownData: () => import("./own-data/own-data-page").then((part) => part.OwnDataPage),
  pair: () => import("./phone/pair-app").then((part) => part.PairApp),
  problem: () => import("./stop-problem").then((part) => part.StopProblem),
  proof: () => import("./proof-form").then((part) => part.ProofForm),
};

/** One that cannot be had says so in its place; an error there would take the page and its SOS away. */
const part = <Props>(loaded: () => Promise<ComponentType<Props>>) =>
  dynamic(() => loaded().catch((): ComponentType<Props> => PartMissing));

export const ConfirmDialog = part(load.confirm);
export const DriveMenu = part(load.menu);
export const FirstDay = part(load.firstDay);
export const NotificationSheet = part(load.notifications);
export const OwnDataPage = part(load.ownData);
export const PairApp = part(load.pair);
export const ProofForm = part(load.proof);
export const StopProblem = part(load.problem);

/** Fetches all of them, so that they are on the phone before the network goes. */
export async function fetchParts(): Promise<void> {
  await Promise.all(Object.values(load).map((loaded) => loaded()));
}
