"use client";

import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { useRequest } from "@/components/shell/use-request";
import { useTimes } from "@/components/trips/use-times";
import { Button } from "@/components/ui/button";
import { ErrorNote } from "@/components/ui/error-note";
import { acceptHandover } from "@/lib/client/shift-command";
import type { HandoverView } from "@/lib/domain/handover";
import { isolated } from "@/lib/i18n/isolated";
import { AlertLinks, TripLinks } from "./carried";

/** A shift that somebody ended: what it carries, what they wrote, and taking it over. */
export function HandoverCard({ handover, userId }: { handover: HandoverView; userId: string }) {
  const t = useTranslations("shift");
  const { clock } = useTimes();
  const { run, isBusy, error } = useRequest();
  const { id, from, note, createdAt, alerts, trips } = handover;
  const name = isolated(from.name);
  const accept = async () => {
    await acceptHandover(id);
    toast.success(t("accepted"));
  };
  return (
    <article
      data-handover={id}
      aria-label={t("from", { name })}
      className="grid gap-2 rounded-xl border border-accent/40 bg-accent/5 p-4 text-sm"
    >
      <header className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <div className="min-w-0 flex-1 basis-48">
          <p className="font-semibold">
            {t("from", { name })}{" "}
            <time dateTime={createdAt} className="font-normal text-muted tabular-nums">
              {clock(createdAt)}
            </time>
          </p>
          <p className="text-xs text-muted">
            {t("carries", { alerts: alerts.length, trips: trips.length })}
          </p>
        </div>
        {from.id === userId ? (
          <p className="text-xs text-muted">{t("mine")}</p>
        ) : (
          <Button variant="primary" disabled={isBusy} onClick={() => void run(accept)}>
            {t("accept")}
          </Button>
        )}
      </header>
      <p className="break-words whitespace-pre-line">
        <bdi>{note}</bdi>
      </p>
      <AlertLinks alerts={alerts} />
      <TripLinks trips={trips} />
      {error && <ErrorNote>{error}</ErrorNote>}
    </article>
  );
}
