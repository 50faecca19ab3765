"use client";

import { Command } from "cmdk";
import { Bell, PhoneCall, Plus, Search, SquarePen } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Dialog } from "radix-ui";
import { useState } from "react";
import { overlayClass, panelClass } from "@/components/ui/dialog";
import { pages } from "./pages";
import { paletteGroupClass, paletteItemClass } from "./palette-class";
import { PaletteGeofences } from "./palette-geofences";
import { PaletteTrips } from "./palette-trips";
import { PaletteVehicles } from "./palette-vehicles";
import { useFoundTrips } from "./use-found-trips";

type Props = { open: boolean; onOpenChange: (open: boolean) => void };

/** Pages that are not on the rail. */
const palettePages = [
  ...pages,
  { href: "/trips/new", title: "newTrip", icon: Plus },
  { href: "/messages/new", title: "newMessage", icon: SquarePen },
  { href: "/notifications", title: "notifications", icon: Bell },
  { href: "/on-call", title: "onCall", icon: PhoneCall },
  { href: "/geofences?new=circle", title: "newGeofence", icon: Plus },
] as const;

/** Goes to any page, vehicle or trip by a few letters. */
export function Palette({ open, onOpenChange }: Props) {
  const t = useTranslations("shell");
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className={overlayClass} />
        <Dialog.Content className={`${panelClass} max-w-lg`} aria-describedby={undefined}>
          <Dialog.Title className="sr-only">{t("palette.title")}</Dialog.Title>
          <PaletteContent onDone={() => onOpenChange(false)} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function PaletteContent({ onDone }: { onDone: () => void }) {
  const t = useTranslations("shell");
  const router = useRouter();
  const [query, setQuery] = useState("");
  const go = (href: string) => {
    onDone();
    router.push(href);
  };
  const { trips, isLooking } = useFoundTrips(query);
  const wanted = query.trim().toLowerCase();
  const found = palettePages.filter(({ title }) =>
    t(`pages.${title}`).toLowerCase().includes(wanted),
  );
  return (
    <Command shouldFilter={false} label={t("palette.title")}>
      <div className="flex items-center gap-2 border-b border-border px-3.5">
        <Search aria-hidden className="size-4 text-muted" />
        <Command.Input
          value={query}
          onValueChange={setQuery}
          placeholder={t("palette.placeholder")}
          className="h-12 w-full bg-transparent text-base outline-none placeholder:text-muted md:text-sm"
        />
      </div>
      <Command.List className="max-h-[55dvh] overflow-y-auto">
        <Command.Empty className="px-4 py-8 text-center text-sm text-muted">
          {isLooking ? t("palette.looking") : t("palette.empty", { query })}
        </Command.Empty>
        {found.length > 0 && (
          <Command.Group heading={t("palette.pages")} className={paletteGroupClass}>
            {found.map(({ href, title, icon: Icon }) => (
              <Command.Item
                key={href}
                value={href}
                onSelect={() => go(href)}
                className={paletteItemClass}
              >
                <Icon aria-hidden />
                {t(`pages.${title}`)}
              </Command.Item>
            ))}
          </Command.Group>
        )}
        <PaletteVehicles query={query} onChoose={(id) => go(`/map?vehicle=${id}`)} />
        <PaletteGeofences query={query} onChoose={(id) => go(`/geofences?selected=${id}`)} />
        <PaletteTrips trips={trips} onChoose={(id) => go(`/trips/${id}`)} />
      </Command.List>
    </Command>
  );
}
