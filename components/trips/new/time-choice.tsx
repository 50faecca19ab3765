"use client";

import { useTranslations } from "next-intl";
import { useFleetZone } from "@/components/shell/use-fleet-zone";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { tripDraft, useTripDraft } from "@/lib/client/stores/trip-draft";

const half =
  "flex min-h-10 flex-1 cursor-pointer items-center justify-center rounded px-3 text-center text-sm text-muted has-checked:bg-surface has-checked:font-medium has-checked:text-foreground has-checked:shadow-sm has-focus-visible:outline-2 has-focus-visible:outline-accent pointer-coarse:min-h-11";

/** Whether it is to start as soon as possible, or when. */
export function TimeChoice({ error }: { error: string | undefined }) {
  const t = useTranslations("trips.new.time");
  const zone = useFleetZone();
  const isTimed = useTripDraft(({ draft }) => draft.isTimed);
  const time = useTripDraft(({ draft }) => draft.time);
  return (
    <fieldset className="grid min-w-0 grid-cols-1 gap-2">
      <legend className="mb-1.5 text-sm font-medium">{t("label")}</legend>
      <div className="flex gap-1 rounded-md border border-border bg-raised p-0.5">
        {[false, true].map((timed) => (
          <label key={String(timed)} className={half}>
            <input
              type="radio"
              name="new-trip-time"
              className="sr-only"
              checked={isTimed === timed}
              onChange={() => tripDraft.change({ isTimed: timed })}
            />
            {t(timed ? "at" : "soon")}
          </label>
        ))}
      </div>
      {isTimed && (
        <Field label={t("field")} hint={t("zone", { zone })} error={error}>
          {(control) => (
            <Input
              {...control}
              type="datetime-local"
              value={time}
              onChange={(event) => tripDraft.change({ time: event.target.value })}
            />
          )}
        </Field>
      )}
    </fieldset>
  );
}
