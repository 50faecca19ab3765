import { positionReport, reportPositions } from "../positions/report";
import { type Handler, on } from "./handler";

export const positionEvents: Handler[] = [
  on("position:report", "position", positionReport, reportPositions),
];
