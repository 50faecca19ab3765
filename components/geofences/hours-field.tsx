"use client";

import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { WeekdayToggles } from "@/components/trips/repeat/weekday-toggles";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { fenceDraft, type HourLine } from "@/lib/client/stores/fence-draft";

const everyDay: HourLine = { days: [1, 2, 3, 4, 5, 6, 7], from: "08:00", to: "17:00" };

type Props = { hours: readonly HourLine[]; error?: string | undefined };

/** When alerts and speed limit hold: always, or on some days from one time to another. */
export function HoursField({ hours, error }: Props) {
  const t = useTranslations("geofences.form.hours");
  const set = (next: readonly HourLine[]) => fenceDraft.change({ hours: next });
  const change = (i: number, fields: Partial<HourLine>) =>
    set(hours.map((line, at) => (at === i ? { ...line, ...fields } : line)));
  return (
    <fieldset className="grid min-w-0 gap-2" data-wrong={error ? "" : undefined}>
      <legend className="mb-1 text-sm font-medium">{t("label")}</legend>
      {hours.length === 0 && <p className="text-sm text-muted">{t("always")}</p>}
      {hours.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have nothing but their order
        <div key={i} className="grid gap-2 rounded-md border border-border p-3">
          <WeekdayToggles
            value={new Set(line.days)}
            onChange={(days) => change(i, { days: [...days].sort() })}
          />
          <div className="flex items-center gap-2">
            <Input
              type="time"
              aria-label={t("from")}
              value={line.from}
              onChange={(event) => change(i, { from: event.target.value })}
            />
            <span aria-hidden className="text-muted">
              –
            </span>
            <Input
              type="time"
              aria-label={t("to")}
              value={line.to}
              onChange={(event) => change(i, { to: event.target.value })}
            />
            <IconButton label={t("remove")} onClick={() => set(hours.toSpliced(i, 1))}>
              <X />
            </IconButton>
          </div>
          {line.to <= line.from && line.to && (
            <p className="text-xs text-muted">{t("overnight")}</p>
          )}
        </div>
      ))}
      {error && <p className="text-xs text-emergency">{error}</p>}
      <Button className="justify-self-start" onClick={() => set([...hours, everyDay])}>
        <Plus aria-hidden />
        {t(hours.length === 0 ? "first" : "more")}
      </Button>
    </fieldset>
  );
}
