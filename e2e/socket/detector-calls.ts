import type { AlertView } from "../../lib/domain/alert";
import { type Client, next } from "../client";
import { alertOf } from "./emergency-calls";
import { secondsAgo } from "./trip-calls";

/** Fixes every ten seconds, the last one `ago` seconds ago, each going on 20 m/s north. */
export const fixes = (ago: number, each: object[]) =>
  each.map((more, i) => ({
    lat: 24.7 + i * 0.0018,
    lng: 46.6,
    recordedAt: secondsAgo(ago + (each.length - 1 - i) * 10),
    ...more,
  }));
export const times = <T>(count: number, each: T): T[] => Array.from({ length: count }, () => each);

/** The next change of a vehicle's alert of this kind that passes the test. */
export const told = (
  socket: Client,
  vehicleId: string,
  kind: string,
  test: (alert: AlertView) => boolean = () => true,
) =>
  next(socket, "alert:updated", (event) => {
    const alert = alertOf(event);
    return alert.vehicleId === vehicleId && alert.kind === kind && test(alert);
  });
