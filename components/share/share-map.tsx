"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { MapAttribution } from "@/components/map/map-attribution";
import type { SharedTripView } from "@/lib/domain/trip-view";

const ShareMapView = dynamic(
  () => import("./share-map-view").then((module) => module.ShareMapView),
  { ssr: false },
);

type Props = { view: SharedTripView; tileUrl: string; tileAttribution: string };

/** The vehicle and the customer's stop on a map, and nothing else. */
export function ShareMap({ view, tileUrl, tileAttribution }: Props) {
  const [isPlain, setPlain] = useState(false);
  return (
    <div className="absolute inset-0 isolate overflow-hidden">
      <ShareMapView view={view} tileUrl={tileUrl} onPlain={setPlain} />
      {!isPlain && (
        <div className="pointer-events-none absolute start-2 bottom-2 z-10">
          <MapAttribution text={tileAttribution} />
        </div>
      )}
    </div>
  );
}
