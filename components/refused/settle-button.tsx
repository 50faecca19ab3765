"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { SettleForm } from "./settle-form";

/** Settles a refused command where the timeline tells of it. */
export function SettleButton({ commandId, what }: { commandId: string; what: string }) {
  const t = useTranslations("refused");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)} className="my-1.5">
        {t("settleAsk")}
      </Button>
      <Dialog
        open={isOpen}
        onOpenChange={setOpen}
        title={t("settleTitle", { what })}
        description={t("settleText")}
      >
        <SettleForm commandId={commandId} onClose={() => setOpen(false)} />
      </Dialog>
    </>
  );
}
