"use client";

import L from "leaflet";
import { useEffect } from "react";
import { useMap } from "react-leaflet";
import type { DrivenWay } from "@/lib/client/stores/driven-way";
import type { Player } from "@/lib/client/stores/player";
import { replayAt } from "@/lib/client/stores/replay";

const SIZE = 32;
const ARROW = "M16 3 L26 27 L16 21 L6 27 Z";
const SVG = "http://www.w3.org/2000/svg";

/** Where the vehicle was at the time replayed; hollow where nobody knows. */
export function ReplayLayer({ driven, player }: { driven: DrivenWay; player: Player }) {
  const map = useMap();
  useEffect(() => {
    const { svg, path } = arrow();
    const icon = L.divIcon({ html: svg, className: "", iconSize: [SIZE, SIZE] });
    const marker = L.marker([0, 0], {
      icon,
      interactive: false,
      keyboard: false,
      zIndexOffset: 1000,
    });
    const show = () => {
      const { time } = player.store.getState();
      const place = time === null ? null : replayAt(driven.fixes(), time);
      if (!place) return marker.remove();
      marker.setLatLng(place).addTo(map);
      svg.style.rotate = `${place.heading ?? 0}deg`;
      path.setAttribute(
        "class",
        place.gap ? "fill-surface stroke-accent" : "fill-accent stroke-surface",
      );
      if (!map.getBounds().contains(place)) map.panTo(place, { animate: false });
    };
    show();
    const stop = player.store.subscribe(show);
    return () => {
      stop();
      marker.remove();
    };
  }, [map, driven, player]);
  return null;
}

function arrow() {
  const svg = document.createElementNS(SVG, "svg") as unknown as SVGElement & HTMLElement;
  svg.setAttribute("viewBox", `0 0 ${SIZE} ${SIZE}`);
  svg.setAttribute("class", "size-full drop-shadow-md");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", ARROW);
  path.setAttribute("stroke-width", "2.5");
  path.setAttribute("stroke-linejoin", "round");
  svg.append(path);
  return { svg, path };
}
