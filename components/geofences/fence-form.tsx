"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { ErrorNote } from "@/components/ui/error-note";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { type FenceDraft, fenceDraft } from "@/lib/client/stores/fence-draft";
import { AlarmFields } from "./alarm-fields";
import { ChangedMeanwhile } from "./changed-meanwhile";
import { HoursField } from "./hours-field";
import { ShapeFields } from "./shape-fields";
import { useSaveFence } from "./use-save-fence";
import { VehiclesField } from "./vehicles-field";

type Props = { draft: FenceDraft; onDiscard: () => void };

/** A fence being made or changed: its name, where it is, and what it is for. */
export function FenceForm({ draft, onDiscard }: Props) {
  const t = useTranslations("geofences.form");
  const actions = useTranslations("shell.actions");
  const form = useRef<HTMLFormElement>(null);
  const held = useRef<HTMLElement | null>(null);
  const { save, isBusy, error, errors } = useSaveFence();
  useEffect(() => {
    if (isBusy) return;
    if (Object.keys(errors).length > 0)
      form.current?.querySelector<HTMLElement>("[aria-invalid=true], [data-wrong] input")?.focus();
    // What is disabled loses the focus.
    else if (error) held.current?.focus();
  }, [errors, error, isBusy]);
  return (
    <form
      ref={form}
      noValidate
      aria-label={t(draft.id === null ? "newTitle" : "title")}
      className="flex min-h-0 flex-col"
      onSubmit={(event) => {
        event.preventDefault();
        held.current = document.activeElement as HTMLElement | null;
        save(draft);
      }}
    >
      <header className="flex items-center gap-1 ps-4 pe-2 pt-2">
        <h2 className="flex-1 text-base font-semibold">
          {t(draft.id === null ? "newTitle" : "title")}
        </h2>
        <IconButton label={actions("close")} onClick={onDiscard}>
          <X />
        </IconButton>
      </header>
      <div className="grid min-h-0 flex-1 grid-cols-1 content-start gap-5 overflow-y-auto px-4 pt-2 pb-5">
        {/* One's own change is told, too, before it is answered. */}
        {!isBusy && <ChangedMeanwhile draft={draft} />}
        {/* What is typed while it is saved would not be saved. */}
        <fieldset disabled={isBusy} className="contents">
          <Field label={t("name")} error={errors.name}>
            {(control) => (
              <Input
                {...control}
                value={draft.name}
                onChange={(event) => fenceDraft.change({ name: event.target.value })}
                placeholder={t("namePlaceholder")}
                dir="auto"
                autoComplete="off"
                maxLength={80}
              />
            )}
          </Field>
          <ShapeFields draft={draft} errors={errors} />
          <AlarmFields draft={draft} errors={errors} />
          <HoursField hours={draft.hours} error={errors.hours} />
          <VehiclesField vehicleIds={draft.vehicleIds} error={errors.vehicleIds} />
        </fieldset>
      </div>
      <footer className="grid gap-3 border-t border-border px-4 py-3">
        {error && <ErrorNote>{error}</ErrorNote>}
        <div className="flex gap-2">
          <Button type="submit" variant="primary" disabled={isBusy} className="flex-1">
            {t("save")}
          </Button>
          <Button onClick={onDiscard}>{t("discard")}</Button>
        </div>
      </footer>
    </form>
  );
}
