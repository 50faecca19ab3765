"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { NumberInput } from "@/components/ui/number-input";
import type { RuleDraft } from "@/lib/client/stores/rule-drafts";
import { unitOf, useRuleWords } from "./use-rule-words";

type Props = {
  draft: RuleDraft;
  errors: Readonly<Record<string, string>>;
  onChange: (thresholds: RuleDraft["thresholds"]) => void;
};

/** A rule's thresholds, each in its unit; long times in words beside. */
export function ThresholdFields({ draft: { thresholds }, errors, onChange }: Props) {
  const t = useTranslations("rules");
  const words = useRuleWords();
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {Object.entries(thresholds).map(([name, value]) => (
        <Field
          key={name}
          label={t(`thresholds.${name}` as "thresholds.alertPercent")}
          hint={
            unitOf(name) === "seconds" && (value ?? 0) >= 60
              ? words.value(name, value as number)
              : undefined
          }
          error={errors[name]}
        >
          {(control) => (
            <NumberInput
              {...control}
              unit={t(`units.${unitOf(name)}`)}
              value={value}
              onValueChange={(next) => onChange({ ...thresholds, [name]: next })}
            />
          )}
        </Field>
      ))}
    </div>
  );
}
