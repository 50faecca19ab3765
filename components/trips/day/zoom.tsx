"use client";

import { ZoomIn, ZoomOut } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";

/** The least width of an hour, px: the whole day at once, and closer. */
export const hourWidths = [40, 80, 160] as const;

/** The whole day where there is room for it. */
export const firstZoom = () => (window.innerWidth < 768 ? 1 : 0);

type Props = { zoom: number; onZoom: (zoom: number) => void };

/** How much of the day is in sight. */
export function Zoom({ zoom, onZoom }: Props) {
  const t = useTranslations("trips.day");
  return (
    <div className="flex">
      <IconButton label={t("zoomOut")} disabled={zoom === 0} onClick={() => onZoom(zoom - 1)}>
        <ZoomOut aria-hidden />
      </IconButton>
      <IconButton
        label={t("zoomIn")}
        disabled={zoom === hourWidths.length - 1}
        onClick={() => onZoom(zoom + 1)}
      >
        <ZoomIn aria-hidden />
      </IconButton>
    </div>
  );
}
