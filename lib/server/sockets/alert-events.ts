import { alertCommand, emergency } from "../../domain/emergency";
import { acknowledgeAlert, driverIsOk, resolveAlert } from "../alerts/command";
import { raiseEmergency } from "../alerts/raise";
import { type Handler, on } from "./handler";

export const alertEvents: Handler[] = [
  on("emergency:raise", "emergency", emergency, raiseEmergency),
  on("emergency:driver-ok", "event", alertCommand, driverIsOk),
  on("alert:acknowledge", "event", alertCommand, acknowledgeAlert),
  on("alert:resolve", "event", alertCommand, resolveAlert),
];
