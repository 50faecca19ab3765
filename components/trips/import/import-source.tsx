"use client";

import { FileUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { type DragEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { inputClass } from "@/components/ui/input";
import type { Source } from "./use-import";

type Props = { isBusy: boolean; onSource: (source: Source) => void };

/** A CSV: chosen, dropped or pasted. */
export function ImportSource({ isBusy, onSource }: Props) {
  const t = useTranslations("trips.import");
  const [isOver, setOver] = useState(false);
  const [pasted, setPasted] = useState("");
  const take = async (file: File | undefined) => {
    if (file) onSource({ name: file.name, csv: await file.text() });
  };
  const onDrag = (isOverNow: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(isOverNow);
  };
  return (
    <div className="grid gap-4 md:grid-cols-2">
      <label
        onDragOver={onDrag(true)}
        onDragLeave={onDrag(false)}
        onDrop={(event) => {
          onDrag(false)(event);
          void take(event.dataTransfer.files[0]);
        }}
        className={`grid min-h-40 cursor-pointer place-content-center justify-items-center gap-2 rounded-lg border-2 border-dashed p-4 text-center text-sm has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent ${isOver ? "border-accent bg-raised" : "border-border hover:border-muted"}`}
      >
        <FileUp aria-hidden className="size-6 text-muted" />
        <span className="font-medium">{t("choose")}</span>
        <span className="text-xs text-muted">{t("drop")}</span>
        <input
          type="file"
          accept=".csv,.txt,text/csv,text/plain"
          disabled={isBusy}
          className="sr-only"
          onChange={({ target }) => {
            void take(target.files?.[0]);
            // The same file again, corrected, is a change too.
            target.value = "";
          }}
        />
      </label>
      <form
        className="grid content-start gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          onSource({ name: null, csv: pasted });
        }}
      >
        <Field label={t("paste")}>
          {(control) => (
            <textarea
              {...control}
              dir="ltr"
              value={pasted}
              onChange={(event) => setPasted(event.target.value)}
              placeholder="plate,origin,destination,scheduled_at"
              spellCheck={false}
              required
              className={`${inputClass} min-h-24 resize-y py-2 font-mono text-xs whitespace-pre`}
            />
          )}
        </Field>
        <Button type="submit" disabled={isBusy} className="justify-self-start">
          {t("check")}
        </Button>
      </form>
    </div>
  );
}
