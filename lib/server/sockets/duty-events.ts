import { dutyEnd, dutyStart } from "../../realtime/events";
import { endDuty, startDuty } from "../duty";
import { type Handler, on } from "./handler";

export const dutyEvents: Handler[] = [
  on("duty:start", "event", dutyStart, startDuty),
  on("duty:end", "event", dutyEnd, endDuty),
];
