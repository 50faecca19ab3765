"use client";

import L from "leaflet";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useMap } from "react-leaflet";
import { BaseMap } from "@/components/map/base-map";
import { mapTooltipClass } from "@/components/trip/map-tooltip-class";
import { OneVehicleLayer } from "@/components/trip/one-vehicle-layer";
import { createFleet } from "@/lib/client/stores/fleet";
import type { SharedTripView } from "@/lib/domain/trip-view";

/** A customer is told of one vehicle, without its id. */
const ID = "shared";
const ZOOM = 14;
const CLOSEST_FIT = 15;
const PIN = 36;

type Props = { view: SharedTripView; tileUrl: string; onPlain: (isPlain: boolean) => void };

/** The customer's map. Only in the browser: Leaflet needs a window. */
export function ShareMapView({ view, tileUrl, onPlain }: Props) {
  const t = useTranslations("share.page");
  const [fleet] = useState(() => createFleet());
  const { position, plateNumber, stop } = view;
  const [center] = useState<[number, number]>(() => [stop.lat, stop.lng]);
  useEffect(() => {
    if (!position) return fleet.removeVehicle(ID);
    const location = { ...position, speed: null, accuracy: null };
    fleet.applyVehicle(ID, { plateNumber: plateNumber ?? "", status: "moving", location });
  }, [fleet, position, plateNumber]);
  return (
    <BaseMap label={t("map")} center={center} zoom={ZOOM} tileUrl={tileUrl} onPlain={onPlain}>
      <StopPin lat={stop.lat} lng={stop.lng} label={stop.label ?? t("yourStop")} />
      <OneVehicleLayer vehicleId={ID} fleet={fleet} />
      <ShareCamera view={view} />
    </BaseMap>
  );
}

function StopPin({ lat, lng, label }: { lat: number; lng: number; label: string }) {
  const map = useMap();
  useEffect(() => {
    const pin = document.createElement("div");
    pin.className =
      "size-9 -rotate-45 rounded-full rounded-bl-none border-3 border-surface bg-foreground shadow-md grid place-items-center";
    const eye = document.createElement("div");
    eye.className = "size-2.5 rounded-full bg-surface";
    pin.append(eye);
    const name = document.createElement("bdi");
    name.textContent = label;
    const icon = L.divIcon({
      html: pin,
      className: "",
      iconSize: [PIN, PIN],
      iconAnchor: [PIN / 2, PIN * 1.2],
    });
    const marker = L.marker([lat, lng], { icon, interactive: false, keyboard: false })
      .bindTooltip(name, {
        className: mapTooltipClass,
        permanent: true,
        direction: "bottom",
        offset: [0, 4],
      })
      .addTo(map);
    return () => {
      marker.remove();
    };
  }, [map, lat, lng, label]);
  return null;
}

/** Keeps vehicle and stop in view until somebody moves the map. */
function ShareCamera({ view: { stop, position } }: { view: SharedTripView }) {
  const map = useMap();
  const [isTouched, setTouched] = useState(false);
  const [size, setSize] = useState(0);
  useEffect(() => {
    const container = map.getContainer();
    const touch = () => setTouched(true);
    container.addEventListener("pointerdown", touch);
    container.addEventListener("wheel", touch, { passive: true });
    const observer = new ResizeObserver(() => {
      map.invalidateSize({ pan: false });
      setSize(container.clientWidth * container.clientHeight);
    });
    observer.observe(container);
    return () => {
      observer.disconnect();
      container.removeEventListener("pointerdown", touch);
      container.removeEventListener("wheel", touch);
    };
  }, [map]);
  const isComing = position !== null;
  const [lat, lng] = [position?.lat, position?.lng];
  useEffect(() => {
    if (isTouched || size === 0) return;
    const bounds = L.latLngBounds([[stop.lat, stop.lng]]);
    if (lat !== undefined && lng !== undefined) bounds.extend([lat, lng]);
    // Not at every fix: only where one of both has left the view, or they came much nearer.
    const isInView = isComing && map.getBounds().pad(-0.15).contains(bounds);
    const isFar = map.getBoundsZoom(bounds.pad(0.4)) - map.getZoom() < 2;
    if (isInView && isFar && map.getZoom() !== ZOOM) return;
    map.fitBounds(bounds, { padding: [56, 72], maxZoom: CLOSEST_FIT, animate: false });
  }, [map, isTouched, size, isComing, lat, lng, stop.lat, stop.lng]);
  return null;
}
