"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { useRequest } from "@/components/shell/use-request";
import { Button } from "@/components/ui/button";
import { ErrorNote } from "@/components/ui/error-note";
import { rest } from "@/lib/client/rest";
import type { OnCallContact } from "@/lib/domain/escalation";
import { OnCallRow } from "./on-call-row";
import { useOnCallList } from "./use-on-call-list";

/** As many as the server takes. */
const MOST = 20;

/** Who is called, in order; saved as a whole. */
export function OnCallForm({ saved }: { saved: readonly OnCallContact[] }) {
  const t = useTranslations("onCall.list");
  const { run, isBusy, error } = useRequest();
  const list = useOnCallList(saved);
  const save = async () => {
    await rest("PUT", "/api/on-call", { contacts: list.contacts });
    list.markSaved();
    toast.success(t("saved"));
  };
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void run(save);
      }}
    >
      {list.lines.length === 0 && <p className="text-sm text-muted">{t("empty")}</p>}
      <ol>
        {list.lines.map((line, index) => (
          <OnCallRow
            key={line.key}
            line={line}
            isFirst={index === 0}
            isLast={index === list.lines.length - 1}
            onChange={(part) => list.change(line.key, part)}
            onMove={(by) => list.move(line.key, by)}
            onRemove={() => list.remove(line.key)}
          />
        ))}
      </ol>
      {error && <ErrorNote>{error}</ErrorNote>}
      <div className="flex flex-wrap items-center gap-2">
        <Button onClick={list.add} disabled={list.lines.length >= MOST}>
          <Plus aria-hidden />
          {t("add")}
        </Button>
        <Button type="submit" variant="primary" disabled={isBusy || !list.isChanged}>
          {t("save")}
        </Button>
        {list.isChanged && (
          <p role="status" className="text-xs text-muted">
            {t("lost")}
          </p>
        )}
      </div>
    </form>
  );
}
