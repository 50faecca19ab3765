"use client";

import { Command } from "cmdk";
import { Hexagon } from "lucide-react";
import { useTranslations } from "next-intl";
import { findFences } from "@/components/geofences/find-fences";
import { useGeofences } from "@/lib/client/stores/geofences";
import { paletteGroupClass, paletteItemClass } from "./palette-class";

/** Fewer than of vehicles: they come before the trips. */
const MOST = 8;

type Props = { query: string; onChoose: (fenceId: string) => void };

/** Fences by name, once something is typed. */
export function PaletteGeofences({ query, onChoose }: Props) {
  const t = useTranslations("shell.palette");
  const { fences } = useGeofences();
  const found = query.trim() ? findFences(fences, query).slice(0, MOST) : [];
  if (found.length === 0) return null;
  return (
    <Command.Group heading={t("geofences")} className={paletteGroupClass}>
      {found.map(({ id, name }) => (
        <Command.Item
          key={id}
          value={id}
          onSelect={() => onChoose(id)}
          className={paletteItemClass}
        >
          <Hexagon aria-hidden />
          <bdi className="truncate">{name}</bdi>
        </Command.Item>
      ))}
    </Command.Group>
  );
}
