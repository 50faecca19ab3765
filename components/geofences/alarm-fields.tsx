"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { NumberInput } from "@/components/ui/number-input";
import { type FenceDraft, fenceDraft } from "@/lib/client/stores/fence-draft";
import { crossingKinds } from "@/lib/domain/geofence";
import type { FenceErrors } from "./use-save-fence";

const FIRST_DWELL = 30;

type Props = { draft: FenceDraft; errors: FenceErrors };

/** What is an alert here: going in, going out, staying, driving too fast. */
export function AlarmFields({ draft, errors }: Props) {
  const t = useTranslations("geofences.form");
  const { triggers, dwellMinutes, speedLimit } = draft;
  const { change } = fenceDraft;
  const toggle = (kind: (typeof crossingKinds)[number]) => {
    const isOn = triggers.includes(kind);
    change({
      triggers: isOn ? triggers.filter((one) => one !== kind) : [...triggers, kind],
      ...(kind === "dwell" && !isOn && { dwellMinutes: dwellMinutes ?? FIRST_DWELL }),
    });
  };
  return (
    <div className="grid gap-4">
      <fieldset className="grid gap-1">
        <legend className="mb-0.5 text-sm font-medium">{t("triggers")}</legend>
        <p className="text-xs text-muted">{t("triggersHint")}</p>
        {crossingKinds.map((kind) => (
          <label
            key={kind}
            className="flex min-h-9 items-center gap-2.5 text-sm pointer-coarse:min-h-11"
          >
            <input
              type="checkbox"
              checked={triggers.includes(kind)}
              onChange={() => toggle(kind)}
              className="size-4 accent-accent"
            />
            {t(`trigger.${kind}`)}
          </label>
        ))}
      </fieldset>
      {triggers.includes("dwell") && (
        <Field label={t("dwell")} error={errors.dwellSeconds}>
          {(control) => (
            <NumberInput
              {...control}
              unit={t("units.minutes")}
              value={dwellMinutes}
              onValueChange={(value) => change({ dwellMinutes: value })}
            />
          )}
        </Field>
      )}
      <Field label={t("speedLimit")} hint={t("speedLimitHint")} error={errors.speedLimit}>
        {(control) => (
          <NumberInput
            {...control}
            unit={t("units.kmh")}
            value={speedLimit}
            onValueChange={(value) => change({ speedLimit: value })}
          />
        )}
      </Field>
    </div>
  );
}
