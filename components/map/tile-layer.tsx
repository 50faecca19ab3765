"use client";

import L from "leaflet";
import { useEffect } from "react";
import { useMap } from "react-leaflet";

/** No tile by then: there will be none. */
const PATIENCE_MS = 5_000;
const TRY_AGAIN_MS = 60_000;

type Props = { url: string; onAvailability: (isAvailable: boolean) => void };

/** The base map; says when no tile can be had, keeps trying, and says when they come again. */
export function TileLayer({ url, onAvailability }: Props) {
  const map = useMap();
  useEffect(() => {
    const tiles = L.tileLayer(url, {
      maxZoom: 19,
      // OpenStreetMap serves nobody who hides where they come from; the page's own policy would.
      referrerPolicy: "strict-origin-when-cross-origin",
      // The usual tiles are light: in the dark they are turned, hues kept.
      className: "dark:invert dark:hue-rotate-180 dark:brightness-90 dark:contrast-90",
    });
    let isAvailable: boolean | null = null;
    let loaded = 0;
    const say = (now: boolean) => {
      // A layer left on would ask the dead server again at every move. Not in the middle of
      // its own event: Leaflet goes on with the map afterwards.
      if (!now) queueMicrotask(() => tiles.remove());
      if (now !== isAvailable) onAvailability(now);
      isAvailable = now;
    };
    const tryAgain = () => {
      if (isAvailable === false) tiles.addTo(map);
    };
    // A view of failures only, no success among them, means there are no tiles to be had.
    tiles.on("loading", () => {
      loaded = 0;
    });
    tiles.on("tileload", () => {
      loaded++;
      say(true);
    });
    tiles.on("load", () => loaded === 0 && say(false));
    const patience = setTimeout(() => isAvailable === null && say(false), PATIENCE_MS);
    const again = setInterval(tryAgain, TRY_AGAIN_MS);
    window.addEventListener("online", tryAgain);
    tiles.addTo(map);
    return () => {
      clearTimeout(patience);
      clearInterval(again);
      window.removeEventListener("online", tryAgain);
      tiles.remove();
    };
  }, [map, url, onAvailability]);
  return null;
}
