"use client";

import "leaflet/dist/leaflet.css";
import L from "leaflet";
import { useEffect, useState } from "react";
import { CircleMarker, MapContainer, useMap } from "react-leaflet";
import type { LatLng } from "@/lib/domain/geo";
import { Graticule } from "./graticule";

const ZOOM = 14;

/** A small map of one place, on the plain base, that moves along. */
export function MiniMap({ place }: { place: LatLng }) {
  const [start] = useState(place);
  return (
    <div dir="ltr" className="isolate h-48 border-t border-border">
      <MapContainer
        center={start}
        zoom={ZOOM}
        zoomControl={false}
        attributionControl={false}
        className="size-full bg-background!"
      >
        <Graticule />
        <CircleMarker
          center={place}
          radius={8}
          className="fill-accent stroke-surface"
          pathOptions={{ weight: 3, fillOpacity: 1 }}
        />
        <Centred place={place} />
      </MapContainer>
    </div>
  );
}

function Centred({ place: { lat, lng } }: { place: LatLng }) {
  const map = useMap();
  useEffect(() => {
    map.panTo(L.latLng(lat, lng));
  }, [map, lat, lng]);
  return null;
}
