"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useRequest } from "@/components/shell/use-request";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ErrorNote } from "@/components/ui/error-note";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { commandAlert } from "@/lib/client/alert-command";
import type { AlertView } from "@/lib/domain/alert";
import { isolated } from "@/lib/i18n/isolated";

/** What was said about the alert, and saying more; which also takes it where one has not. */
export function AlertNotes({ alert, userId }: { alert: AlertView; userId: string }) {
  const t = useTranslations("alerts");
  const { id, note, status, acknowledgedBy } = alert;
  const { run, isBusy, error } = useRequest();
  const [text, setText] = useState("");
  const isTheirs = acknowledgedBy !== null && acknowledgedBy.id !== userId;
  const save = async () => {
    await commandAlert(id, "acknowledge", text.trim());
    setText("");
  };
  if (status === "resolved" && !note) return null;
  return (
    <Card title={t("page.notes")}>
      <div className="grid gap-3 text-sm">
        {note && (
          <ul className="grid gap-1.5">
            {note.split("\n").map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: notes are only added at the end
              <li key={index} className="break-words">
                <bdi>{line}</bdi>
              </li>
            ))}
          </ul>
        )}
        {status !== "resolved" && (
          <form
            className="grid gap-2"
            onSubmit={(event) => {
              event.preventDefault();
              if (text.trim()) void run(save);
            }}
          >
            <Field
              label={t("page.noteLabel")}
              {...(isTheirs && {
                hint: t("page.noteHandsOver", { name: isolated(acknowledgedBy.name) }),
              })}
            >
              {(control) => (
                <Input
                  {...control}
                  value={text}
                  onChange={(event) => setText(event.target.value)}
                  placeholder={t("page.notePlaceholder")}
                  autoComplete="off"
                  maxLength={1000}
                />
              )}
            </Field>
            <Button
              type="submit"
              className="justify-self-start"
              disabled={isBusy || text.trim() === ""}
            >
              {t(status === "open" ? "page.acknowledgeNote" : isTheirs ? "takeOver" : "addNote")}
            </Button>
            {error && <ErrorNote>{error}</ErrorNote>}
          </form>
        )}
      </div>
    </Card>
  );
}
