"use client";

import { useTranslations } from "next-intl";
import { useRequest } from "@/components/shell/use-request";
import { useStopName } from "@/components/trip/use-stop-name";
import { useTimes } from "@/components/trips/use-times";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { ErrorNote } from "@/components/ui/error-note";
import { rest } from "@/lib/client/rest";
import { useServerNow } from "@/lib/client/stores/clock";
import type { ShareView, TripView } from "@/lib/domain/trip-view";

type Props = { trip: TripView; shares: ShareView[]; onChange: () => void };

/** The links that were made, how each stands, and the way to end one. */
export function ShareList({ trip, shares, onChange }: Props) {
  const t = useTranslations("share.dialog");
  const stopName = useStopName();
  const { clock } = useTimes();
  const { run, isBusy, error } = useRequest();
  const now = useServerNow();
  if (shares.length === 0) return <p className="text-sm text-muted">{t("empty")}</p>;
  const revoke = (id: string) =>
    run(async () => {
      await rest("DELETE", `/api/trips/${trip.id}/shares/${id}`);
      onChange();
    });
  return (
    <section aria-label={t("list")} className="border-t border-border pt-4">
      <h3 className="text-sm font-semibold">{t("list")}</h3>
      {error && <ErrorNote>{error}</ErrorNote>}
      <ul className="mt-2 grid gap-1">
        {shares.map((share) => {
          const isActive = !share.revokedAt && Date.parse(share.expiresAt) > now;
          return (
            <li key={share.id} className="flex min-h-11 items-center justify-between gap-3 text-sm">
              <div className="min-w-0">
                <p className="truncate">
                  <bdi>{stopName(trip, share.stopId)}</bdi>
                </p>
                <p className={`text-xs tabular-nums ${isActive ? "text-moving" : "text-muted"}`}>
                  {share.revokedAt
                    ? t("revoked", { time: clock(share.revokedAt) })
                    : t(isActive ? "active" : "over", { time: clock(share.expiresAt) })}
                </p>
              </div>
              {isActive && (
                <ConfirmDialog
                  trigger={
                    <Button variant="ghost" disabled={isBusy}>
                      {t("revoke")}
                    </Button>
                  }
                  title={t("revokeTitle")}
                  text={t("revokeText")}
                  confirm={t("revoke")}
                  danger
                  onConfirm={() => void revoke(share.id)}
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
