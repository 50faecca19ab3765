"use client";

import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useWaitingCommands } from "@/lib/client/stores/refused-commands";
import { RefusedRow } from "./refused-row";

/** Says that commands from drivers' phones were refused and wait; silent when none does. */
export function RefusedStrip() {
  const t = useTranslations("refused");
  const waiting = useWaitingCommands();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {waiting.length > 0 && (
        <div
          role="status"
          className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-md border border-attention/40 bg-attention/10 py-1.5 ps-3 pe-1.5 text-sm"
        >
          <TriangleAlert aria-hidden className="size-4 shrink-0 text-attention" />
          <span className="min-w-0 flex-1 basis-48 tabular-nums">
            {t("strip", { count: waiting.length })}
          </span>
          <Button onClick={() => setOpen(true)}>{t("show")}</Button>
        </div>
      )}
      <Dialog
        open={isOpen}
        onOpenChange={setOpen}
        title={t("title")}
        description={t("text")}
        isWide
      >
        {waiting.length === 0 && <p className="text-sm text-muted">{t("none")}</p>}
        <ul className="divide-y divide-border">
          {waiting.map((refused) => (
            <RefusedRow key={refused.commandId} refused={refused} />
          ))}
        </ul>
      </Dialog>
    </>
  );
}
