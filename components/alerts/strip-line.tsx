"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Age } from "@/components/vehicles/age";
import type { AlertView } from "@/lib/domain/alert";
import { AlertFacts } from "./alert-facts";
import { priorityLook } from "./alert-look";
import { useAcknowledge } from "./use-acknowledge";

/** One alert over the map: how urgent, what, whose, since when; a press opens it, another takes it. */
export function StripLine({ alert }: { alert: AlertView }) {
  const t = useTranslations("alerts");
  const acknowledge = useAcknowledge();
  const { id, kind, priority, vehicle, openedAt } = alert;
  const { Icon, tone } = priorityLook[priority];
  return (
    <li className="relative flex items-center gap-3 py-1 ps-3 pe-1.5 hover:bg-raised">
      <span className={tone}>
        <Icon aria-hidden className="size-4" />
        <span className="sr-only">{t(`priorities.${priority}`)}</span>
      </span>
      <div className="flex min-w-0 flex-1 items-baseline gap-x-2 max-md:flex-wrap">
        <Link
          href={`/alerts/${id}`}
          prefetch={false}
          className="flex min-w-0 items-baseline gap-2 font-medium max-md:basis-full md:shrink-0 after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
        >
          <span className="truncate">{t(`kinds.${kind}`)}</span>
          <bdi className="shrink-0 tabular-nums">{vehicle?.plateNumber ?? t("noVehicle")}</bdi>
        </Link>
        <span className="flex min-w-0 gap-2 truncate text-muted tabular-nums max-md:hidden">
          <AlertFacts alert={alert} />
        </span>
        <span className="shrink-0 text-xs text-muted md:ms-auto">
          <Age at={Date.parse(openedAt)} />
        </span>
      </div>
      <Button
        variant="ghost"
        className="relative z-[1] min-h-9! font-semibold! text-accent! pointer-coarse:min-h-11!"
        onClick={() => void acknowledge(id)}
      >
        {t("acknowledge")}
      </Button>
    </li>
  );
}
