"use client";

import L from "leaflet";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useMap } from "react-leaflet";
import { toast } from "sonner";
import { connection } from "@/lib/client/stores/connection";
import { fleet } from "@/lib/client/stores/fleet";
import { isGliding, type TimedPlace } from "@/lib/client/stores/glide";
import { legs, trailHistory } from "./trail-history";

const HOUR_MS = 3_600_000;

/** Where a vehicle was in the last hour, growing as its marker arrives at each new fix. */
export function TrailLayer({ vehicleId }: { vehicleId: string }) {
  const map = useMap();
  const t = useTranslations("map.panel");
  useEffect(() => {
    const casing = L.polyline([], { className: "stroke-surface", weight: 7, interactive: false });
    const line = L.polyline([], { className: "stroke-accent", weight: 3.5, interactive: false });
    casing.addTo(map);
    line.addTo(map);
    let points: TimedPlace[] = [];
    let isHere = true;

    const show = () => {
      const since = connection.serverNow() - HOUR_MS;
      const cut = legs(points.filter(({ recordedAt }) => recordedAt >= since));
      casing.setLatLngs(cut);
      line.setLatLngs(cut);
    };
    const extend = () => {
      const vehicle = fleet.vehicles.get(vehicleId);
      const arrived =
        vehicle?.glide && isGliding(vehicle.glide, performance.now())
          ? vehicle.previous
          : vehicle?.fix;
      const last = points.at(-1);
      if (!arrived || (last && arrived.recordedAt <= last.recordedAt)) return;
      points.push(arrived);
      show();
    };

    const to = connection.serverNow();
    let stop = () => {};
    trailHistory(vehicleId, to - HOUR_MS, to)
      .then((history) => {
        if (!isHere) return;
        points = history;
        show();
        stop = fleet.store.subscribe(extend);
      })
      .catch(() => isHere && toast.error(t("trailFailed")));
    return () => {
      isHere = false;
      stop();
      casing.remove();
      line.remove();
    };
  }, [map, vehicleId, t]);
  return null;
}
