import { z } from "zod";
import type { Person } from "./alert";
import type { LatLng } from "./geo";
import { shapeProblems } from "./geofence-shape";
import { uuid } from "./id";
import { tidied } from "./polygon";
import { text } from "./text";
import { type WeekHours, weekHours } from "./week-hours";

export const crossingKinds = ["enter", "exit", "dwell"] as const;
export type CrossingKind = (typeof crossingKinds)[number];

/** A geofence as clients see it. */
export type GeofenceView = {
  id: string;
  name: string;
  kind: "circle" | "polygon";
  /** Of a circle: centre and metres. */
  center: LatLng | null;
  radius: number | null;
  /** Of a polygon: its corners in order, not closed. */
  points: LatLng[] | null;
  /** Which crossings are alerts too. */
  triggers: CrossingKind[];
  dwellSeconds: number | null;
  /** km/h inside; null: none of its own. */
  speedLimit: number | null;
  /** When triggers and speed limit hold; null: always. */
  hours: WeekHours | null;
  /** Whom it concerns; empty: every vehicle. */
  vehicleIds: string[];
  version: number;
  createdAt: string;
  updatedAt: string;
  /** Taken off the map; its crossings stay. */
  archivedAt: string | null;
};

/** A vehicle went into a geofence, out of it, or stayed. */
export type CrossingView = {
  id: string;
  kind: CrossingKind;
  vehicleId: string;
  vehicle: { id: string; plateNumber: string };
  geofenceId: string;
  geofence: { id: string; name: string };
  driver: Person | null;
  at: string;
  receivedAt: string;
  lat: number;
  lng: number;
};

const corner = z.object({ lat: z.number().min(-90).max(90), lng: z.number().min(-180).max(180) });

const unique = <T>(values: T[]): T[] => [...new Set(values)];

const fields = {
  name: text(80),
  kind: z.enum(["circle", "polygon"]),
  center: corner.nullish(),
  radius: z.number().min(10, "At least 10 m.").max(500_000, "At most 500 km.").nullish(),
  points: z.array(corner).max(1000, "At most 1,000 corners.").transform(tidied).nullish(),
  triggers: z.array(z.enum(crossingKinds)).max(3).transform(unique).default([]),
  dwellSeconds: z.int().min(10).max(604_800).nullish(),
  speedLimit: z.number().min(5).max(300).nullish(),
  hours: weekHours.nullish(),
  vehicleIds: z.array(uuid).max(5000).transform(unique).nullish(),
};

/** `POST /api/geofences` (contract §6). */
export const newGeofence = z.object(fields).superRefine(refuseNonsense);
export type NewGeofence = z.output<typeof newGeofence>;

/** `PUT /api/geofences/:id`: the whole fence anew; `expectedVersion` is the one it was made from. */
export const geofenceChange = z
  .object({ ...fields, expectedVersion: z.int().min(1).optional() })
  .superRefine(refuseNonsense);
export type GeofenceChange = z.output<typeof geofenceChange>;

type Asked = Pick<
  GeofenceChange,
  "kind" | "center" | "radius" | "points" | "triggers" | "dwellSeconds"
>;

/** What each field alone does not tell: whether it is a shape, and whether it can be watched. */
function refuseNonsense(fence: Asked, check: z.RefinementCtx): void {
  for (const { path, message } of shapeProblems(fence)) {
    check.addIssue({ code: "custom", path: [path], message });
  }
  if (fence.triggers.includes("dwell") && !fence.dwellSeconds) {
    const message = "Say after how many seconds inside it is a stay.";
    check.addIssue({ code: "custom", path: ["dwellSeconds"], message });
  }
}
