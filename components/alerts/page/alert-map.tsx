"use client";

import L from "leaflet";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { useMap } from "react-leaflet";
import { BaseMap } from "@/components/map/base-map";
import type { AlertView } from "@/lib/domain/alert";
import type { EvidenceFix } from "@/lib/domain/detector";

const ZOOM = 15;

type Props = {
  alert: AlertView;
  fixes: readonly EvidenceFix[];
  tileUrl: string;
  onPlain: (isPlain: boolean) => void;
};

/** The way around the alert; what made it fire is heavier, and where it fired is marked. */
export function AlertMap({ alert, fixes, tileUrl, onPlain }: Props) {
  const t = useTranslations("alerts.page");
  const { lat, lng } = alert.location ?? fixes[0] ?? { lat: 0, lng: 0 };
  return (
    <BaseMap label={t("map")} center={[lat, lng]} zoom={ZOOM} tileUrl={tileUrl} onPlain={onPlain}>
      <WayLayer alert={alert} fixes={fixes} />
    </BaseMap>
  );
}

function WayLayer({ alert: { id, location, evidence }, fixes }: Pick<Props, "alert" | "fixes">) {
  const map = useMap();
  /** Brought into view once: what is looked at then stays. */
  const fitted = useRef<string>(undefined);
  useEffect(() => {
    const line = (places: readonly L.LatLngLiteral[], weight: number, className: string) =>
      L.polyline([...places], { weight, className, interactive: false }).addTo(map);
    const layers: L.Layer[] = [
      line(fixes, 7, "stroke-surface"),
      line(fixes, 3, "stroke-stopped"),
      line(evidence?.fixes ?? [], 5, "stroke-emergency"),
    ];
    if (location) {
      const options = { radius: 8, weight: 3, fillOpacity: 1, interactive: false };
      const className = "fill-emergency stroke-surface";
      layers.push(L.circleMarker(location, { ...options, className }).addTo(map));
    }
    map.getContainer().dataset.fixes = String(fixes.length);
    return () => {
      for (const layer of layers) layer.remove();
    };
  }, [map, fixes, location, evidence]);
  useEffect(() => {
    const all = [...fixes, ...(location ? [location] : [])];
    if (fitted.current === id || all.length < 2) return;
    fitted.current = id;
    map.fitBounds(L.latLngBounds(all), { padding: [24, 24], maxZoom: ZOOM + 1 });
  }, [map, id, fixes, location]);
  return null;
}
