"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useRequest } from "@/components/shell/use-request";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ErrorNote } from "@/components/ui/error-note";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { commandAlert } from "@/lib/client/alert-command";
import type { AlertView } from "@/lib/domain/alert";
import { useAlertName } from "./use-alert-name";

type Props = {
  alert: AlertView;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onDone?: () => void;
};

/** Asks what it was before an alert leaves everyone's screen; an emergency, whether that is sure. */
export function ResolveDialog({ alert, open, onOpenChange, onDone }: Props) {
  const t = useTranslations("alerts");
  const who = useAlertName()(alert);
  const { run, isBusy, error } = useRequest();
  const [note, setNote] = useState("");
  const [isSure, setSure] = useState(false);
  const isCritical = alert.priority === "critical";
  const resolve = async () => {
    await commandAlert(alert.id, "resolve", note.trim() || null);
    onDone?.();
  };
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t(isCritical ? "resolveTitle" : "resolveAlert.title")}
      description={t(isCritical ? "resolveText" : "resolveAlert.text", { who })}
    >
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void run(resolve);
        }}
      >
        <Field label={t("note")} hint={t("noteHint")}>
          {(control) => (
            <Input
              {...control}
              value={note}
              onChange={(event) => setNote(event.target.value)}
              dir="auto"
              autoComplete="off"
              maxLength={1000}
            />
          )}
        </Field>
        {isCritical && (
          <label className="flex min-h-10 items-center gap-3 text-sm pointer-coarse:min-h-11">
            <input
              type="checkbox"
              required
              checked={isSure}
              onChange={(event) => setSure(event.target.checked)}
              className="size-5 shrink-0 accent-accent"
            />
            {t("resolveAlert.confirm")}
          </label>
        )}
        {error && <ErrorNote>{error}</ErrorNote>}
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={() => onOpenChange(false)}>{t("keep")}</Button>
          <Button
            type="submit"
            variant={isCritical ? "danger" : "primary"}
            disabled={isBusy || (isCritical && !isSure)}
          >
            {t("resolve")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
