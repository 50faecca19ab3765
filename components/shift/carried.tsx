"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useAlertName } from "@/components/alerts/use-alert-name";
import { openShiftDialog } from "@/lib/client/stores/shift";
import type { AlertView } from "@/lib/domain/alert";
import type { HandoverView } from "@/lib/domain/handover";

/** More than this is counted. */
const MOST = 5;

/** Alerts that a handover carries. */
export function AlertLinks({ alerts }: { alerts: readonly AlertView[] }) {
  const nameOf = useAlertName();
  return (
    <Links
      items={alerts.map((alert) => ({
        id: alert.id,
        href: `/alerts/${alert.id}`,
        words: nameOf(alert),
      }))}
    />
  );
}

/** Trips that were under way then. */
export function TripLinks({ trips }: { trips: HandoverView["trips"] }) {
  return (
    <Links
      items={trips.map(({ id, name, vehicle }) => ({
        id,
        href: `/trips/${id}`,
        words: [vehicle.plateNumber, name].filter(Boolean).join(" · "),
      }))}
    />
  );
}

type Item = { id: string; href: string; words: ReactNode };

function Links({ items }: { items: readonly Item[] }) {
  const t = useTranslations("shift");
  if (items.length === 0) return null;
  return (
    <ul className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
      {items.slice(0, MOST).map(({ id, href, words }) => (
        <li key={id} className="min-w-0">
          <Link
            href={href}
            // It may be in a dialog, which would stay over the page it leads to.
            onClick={() => openShiftDialog(null)}
            className="inline-flex min-h-6 max-w-full items-center truncate text-accent underline underline-offset-2 pointer-coarse:min-h-11"
          >
            <bdi className="truncate">{words}</bdi>
          </Link>
        </li>
      ))}
      {items.length > MOST && (
        <li className="text-muted tabular-nums">{t("more", { count: items.length - MOST })}</li>
      )}
    </ul>
  );
}
