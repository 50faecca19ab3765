"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { toast } from "sonner";
import { useRequest } from "@/components/shell/use-request";
import { Button } from "@/components/ui/button";
import { ErrorNote } from "@/components/ui/error-note";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { settleRefused } from "@/lib/client/settle-refused";

type Props = { commandId: string; onClose: () => void };

/** Settles a refused command, with a note if there is something to say. */
export function SettleForm({ commandId, onClose }: Props) {
  const t = useTranslations("refused");
  const { run, isBusy, error } = useRequest();
  const [note, setNote] = useState("");
  const input = useRef<HTMLInputElement>(null);
  // The button that asked for this is gone: whoever pressed it goes on here.
  useEffect(() => input.current?.focus(), []);
  const settle = async () => {
    await settleRefused(commandId, note.trim() || null);
    toast.success(t("done"));
    onClose();
  };
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void run(settle);
      }}
    >
      <Field label={t("note")} hint={t("noteHint")}>
        {(control) => (
          <Input
            {...control}
            ref={input}
            value={note}
            onChange={(event) => setNote(event.target.value)}
            dir="auto"
            autoComplete="off"
            maxLength={500}
          />
        )}
      </Field>
      {error && <ErrorNote>{error}</ErrorNote>}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>{t("notYet")}</Button>
        <Button type="submit" variant="primary" disabled={isBusy}>
          {t("settle")}
        </Button>
      </div>
    </form>
  );
}
