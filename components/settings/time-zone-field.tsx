"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { useServerMinute } from "@/lib/client/stores/clock";
import { findTimeZones } from "./find-time-zones";

type Props = { value: string; onChange: (timeZone: string) => void };

/** A time zone by a part of its name, and what time it is there. */
export function TimeZoneField({ value, onChange }: Props) {
  const t = useTranslations("settings.time");
  const format = useFormatter();
  const minute = useServerMinute();
  const [text, setText] = useState(value);
  const found = findTimeZones(text === value ? "" : text);
  const now = new Date(minute * 60_000);
  const time = format.dateTime(now, {
    timeZone: value,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  return (
    <Field label={t("zone")} {...(minute > 0 && { hint: t("now", { time }) })}>
      {(control) => (
        <Combobox
          {...control}
          dir="ltr"
          value={text}
          placeholder={t("placeholder")}
          options={found.map((zone) => ({ id: zone, label: zone }))}
          note={found.length === 0 ? t("none") : undefined}
          onValueChange={setText}
          onChoose={({ id }) => {
            setText(id);
            onChange(id);
          }}
          // What was typed and not chosen is none.
          onBlur={() => setText(value)}
        />
      )}
    </Field>
  );
}
