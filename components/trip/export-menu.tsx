"use client";

import { Download, FileSpreadsheet, Route } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { DropdownMenu, MenuItem } from "@/components/ui/dropdown-menu";
import type { TripView } from "@/lib/domain/trip-view";

/** The driven way to take elsewhere, once there is one. */
export function ExportMenu({ trip }: { trip: TripView }) {
  const t = useTranslations("trip.export");
  if (!trip.startedAt) return null;
  const href = (format: string) => `/api/trips/${trip.id}/export?format=${format}`;
  return (
    <DropdownMenu
      trigger={
        <Button>
          <Download aria-hidden />
          <span className="max-sm:sr-only">{t("action")}</span>
        </Button>
      }
    >
      <MenuItem asChild>
        <a href={href("gpx")} download>
          <Route aria-hidden />
          {t("gpx")}
        </a>
      </MenuItem>
      <MenuItem asChild>
        <a href={href("csv")} download>
          <FileSpreadsheet aria-hidden />
          {t("csv")}
        </a>
      </MenuItem>
    </DropdownMenu>
  );
}
