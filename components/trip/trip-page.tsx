"use client";

import { useState } from "react";
import { ConnectionEnded } from "@/components/map/connection-ended";
import { createPlayer } from "@/lib/client/stores/player";
import type { TimelineItemView, TripView, WayView } from "@/lib/domain/trip-view";
import { CompletionQuestion } from "./completion-question";
import { Replay } from "./replay";
import { StopList } from "./stop-list";
import { Timeline } from "./timeline";
import { TripHeader } from "./trip-header";
import { TripMap } from "./trip-map";
import { TripOutlook } from "./trip-outlook";
import { useDrivenWay } from "./use-driven-way";
import { useLiveTrip } from "./use-live-trip";
import { useTimeline } from "./use-timeline";
import { useWay } from "./use-way";

type Props = {
  trip: TripView;
  way: WayView;
  timeline: TimelineItemView[];
  tileUrl: string;
  tileAttribution: string;
};

/** One trip: where it is on the map, when it will arrive, what happened, and all of it again. */
export function TripPage({ trip: loaded, way: loadedWay, timeline, ...tiles }: Props) {
  const trip = useLiveTrip(loaded);
  const way = useWay(trip, loadedWay);
  const { items, isBehind } = useTimeline(trip, timeline);
  const driven = useDrivenWay(trip);
  const [player] = useState(createPlayer);
  return (
    <div className="flex min-h-full flex-col lg:h-full">
      <TripHeader trip={trip} />
      <div className="flex flex-1 flex-col lg:min-h-0 lg:flex-row">
        <div className="flex min-w-0 flex-col lg:min-h-0 lg:flex-1">
          <div className="relative h-[42dvh] min-h-64 lg:h-auto lg:flex-1">
            <TripMap trip={trip} way={way} driven={driven} player={player} {...tiles} />
          </div>
          <Replay trip={trip} items={items} driven={driven} player={player} />
        </div>
        <div className="grid grid-cols-1 content-start gap-4 border-border p-4 lg:w-100 lg:shrink-0 lg:overflow-y-auto lg:border-s">
          <ConnectionEnded />
          <CompletionQuestion trip={trip} />
          <TripOutlook trip={trip} way={way} />
          <StopList trip={trip} items={items} />
          <Timeline trip={trip} items={items} isBehind={isBehind} />
        </div>
      </div>
    </div>
  );
}
