import { refusedCommand } from "../../domain/refused-command";
import { keepRefused } from "../refused-commands/keep";
import { type Handler, on } from "./handler";

export const refusalEvents: Handler[] = [
  on("command:refused", "event", refusedCommand, keepRefused),
];
