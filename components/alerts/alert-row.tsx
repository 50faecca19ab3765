"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { type Ref, useEffect, useRef } from "react";
import { useTimes } from "@/components/trips/use-times";
import { Clip } from "@/components/ui/clip";
import { Age } from "@/components/vehicles/age";
import type { AlertView } from "@/lib/domain/alert";
import { AlertDeeds } from "./alert-deeds";
import { AlertFacts } from "./alert-facts";
import { kindIcon } from "./alert-look";
import { AlertOwner } from "./alert-owner";
import { PriorityBadge } from "./priority-badge";
import { useAlertName } from "./use-alert-name";

export type AlertRowProps = {
  /** Measures it. */
  ref: Ref<HTMLLIElement>;
  alert: AlertView;
  index: number;
  top: number;
  userId: string;
  isActive: boolean;
  isSelected: boolean;
  onActive: () => void;
  /** Null where nothing is selected. */
  onSelect: (() => void) | null;
  onResolve: () => void;
};

/** One alert: how urgent, what, who, what was measured, since when, and who has it. */
export function AlertRow({ ref, alert, index, top, ...row }: AlertRowProps) {
  const t = useTranslations("alerts");
  const { clock } = useTimes();
  const what = useAlertName()(alert);
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (row.isActive) link.current?.focus({ preventScroll: true });
  }, [row.isActive]);
  const { id, priority, kind, status, vehicle, driver, openedAt, resolvedAt } = alert;
  const KindIcon = kindIcon[kind];
  return (
    <li
      ref={ref}
      data-index={index}
      data-row={id}
      style={{ transform: `translateY(${top}px)` }}
      className={`absolute inset-x-0 top-0 flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-border px-4 py-2 text-sm hover:bg-raised md:flex-nowrap md:px-6 ${row.isSelected ? "bg-accent/10" : ""}`}
    >
      {row.onSelect && (
        <label className="relative z-[1] -ms-2 grid size-10 shrink-0 cursor-pointer place-items-center pointer-coarse:size-11">
          <span className="sr-only">{t("bulk.select", { what })}</span>
          <input
            type="checkbox"
            checked={row.isSelected}
            onChange={row.onSelect}
            className="size-4.5 accent-accent"
          />
        </label>
      )}
      <span className="w-24 shrink-0">
        <PriorityBadge priority={priority} />
      </span>
      <div className="min-w-0 flex-1 max-md:order-last max-md:basis-full">
        <Link
          ref={link}
          href={`/alerts/${id}`}
          prefetch={false}
          onFocus={row.onActive}
          className="flex min-w-0 items-center gap-2 font-medium after:absolute after:inset-0 hover:underline focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
        >
          <KindIcon aria-hidden className="size-4 shrink-0 text-muted" />
          <span className="shrink-0">{t(`kinds.${kind}`)}</span>
          <Clip className="tabular-nums">{vehicle?.plateNumber ?? t("noVehicle")}</Clip>
          <Clip className="font-normal text-muted">{driver?.name ?? t("noDriver")}</Clip>
        </Link>
        <p className="flex flex-wrap gap-x-2 tabular-nums">
          <AlertFacts alert={alert} />
        </p>
      </div>
      <span className="shrink-0 text-xs text-muted max-md:ms-auto md:w-24 md:text-end">
        {status === "resolved" && resolvedAt ? (
          <span className="tabular-nums md:grid">
            <time dateTime={openedAt}>{clock(openedAt)}</time>{" "}
            <time dateTime={resolvedAt}>{t("resolvedAt", { time: clock(resolvedAt) })}</time>
          </span>
        ) : (
          <Age at={Date.parse(openedAt)} />
        )}
      </span>
      <span className="text-xs max-md:order-last max-md:flex-1 md:w-56 md:shrink-0">
        <AlertOwner alert={alert} />
      </span>
      {status !== "resolved" && (
        <div className="relative z-[1] flex justify-end max-md:order-last md:min-w-48 md:shrink-0">
          <AlertDeeds alert={alert} userId={row.userId} onResolve={row.onResolve} />
        </div>
      )}
    </li>
  );
}
