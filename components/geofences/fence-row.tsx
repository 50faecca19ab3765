"use client";

import { Circle, Hexagon } from "lucide-react";
import { useTranslations } from "next-intl";
import { hoverFence } from "@/lib/client/stores/fence-selection";
import type { GeofenceView } from "@/lib/domain/geofence";
import { useFenceWords } from "./use-fence-words";

export const FENCE_ROW_PX = 60;
export const fenceRowId = (id: string) => `fence-${id}`;

type Props = {
  fence: GeofenceView;
  top: number;
  isSelected: boolean;
  isHovered: boolean;
  isActive: boolean;
  onChoose: (id: string) => void;
};

/** One fence in the list: its name, its shape, what is an alert there. */
export function FenceRow({ fence, top, isSelected, isHovered, isActive, onChoose }: Props) {
  const t = useTranslations("geofences.facts");
  const words = useFenceWords();
  const Icon = fence.kind === "circle" ? Circle : Hexagon;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox around it takes the keys
    <div
      id={fenceRowId(fence.id)}
      role="option"
      tabIndex={-1}
      aria-selected={isSelected}
      onClick={() => onChoose(fence.id)}
      onMouseEnter={() => hoverFence(fence.id)}
      onMouseLeave={() => hoverFence(null)}
      style={{ height: FENCE_ROW_PX, transform: `translateY(${top}px)` }}
      className={`absolute inset-x-0 top-0 flex cursor-pointer items-center gap-3 border-s-2 px-3 transition-colors ${
        isSelected ? "border-accent bg-accent/10" : "border-transparent"
      } ${isHovered ? "bg-raised" : ""} ${isActive ? "outline-2 -outline-offset-2 outline-accent" : ""}`}
    >
      <Icon aria-hidden className="size-4 shrink-0 text-muted" />
      <div className="min-w-0">
        <p className="truncate text-sm font-semibold">
          <bdi>{fence.name}</bdi>
        </p>
        <p className="truncate text-xs text-muted tabular-nums">
          {words.shape(fence)} · {words.alerts(fence) || t("noAlerts")}
        </p>
      </div>
    </div>
  );
}
