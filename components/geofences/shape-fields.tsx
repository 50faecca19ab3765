"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { NumberInput } from "@/components/ui/number-input";
import { type FenceDraft, fenceDraft } from "@/lib/client/stores/fence-draft";
import { CoordinateInput } from "./coordinate-input";
import { CornerTable } from "./corner-table";
import type { FenceErrors } from "./use-save-fence";

/** Metres of a circle whose centre alone was typed. */
const FIRST_RADIUS = 200;

type Props = { draft: FenceDraft; errors: FenceErrors };

/** Circle or polygon, and where: the same as on the map, to be typed. */
export function ShapeFields({ draft, errors }: Props) {
  const t = useTranslations("geofences.form");
  const { kind, center, radius, points } = draft;
  const { change } = fenceDraft;
  return (
    <div className="grid gap-4">
      <fieldset>
        <legend className="mb-1.5 text-sm font-medium">{t("shape")}</legend>
        <div className="grid grid-cols-2 gap-1 rounded-md bg-raised p-1">
          {(["circle", "polygon"] as const).map((one) => (
            <label
              key={one}
              className="grid min-h-9 cursor-pointer place-items-center rounded text-sm has-checked:bg-surface has-checked:font-medium has-checked:shadow-sm has-focus-visible:outline-2 has-focus-visible:outline-accent pointer-coarse:min-h-11"
            >
              <input
                type="radio"
                name="shape"
                checked={kind === one}
                onChange={() => change({ kind: one })}
                className="sr-only"
              />
              {t(one)}
            </label>
          ))}
        </div>
      </fieldset>
      {kind === "circle" ? (
        <>
          <Field label={t("center")} hint={t("centerHint")} error={errors.center}>
            {(control) => (
              <CoordinateInput
                {...control}
                placeholder={t("place")}
                value={center}
                onValueChange={(place) => change({ center: place, radius: radius ?? FIRST_RADIUS })}
              />
            )}
          </Field>
          <Field label={t("radius")} error={errors.radius}>
            {(control) => (
              <NumberInput
                {...control}
                unit={t("units.metres")}
                value={radius}
                onValueChange={(value) => change({ radius: value })}
              />
            )}
          </Field>
        </>
      ) : (
        <CornerTable
          points={points}
          onChange={(next) => change({ points: next })}
          error={errors.points}
        />
      )}
    </div>
  );
}
