"use client";

import { useTranslations } from "next-intl";
import { Dialog } from "@/components/ui/dialog";
import { openShiftDialog, useShiftDialog } from "@/lib/client/stores/shift";
import { EndShift } from "./end-shift";
import { StartShift } from "./start-shift";

const close = () => openShiftDialog(null);

/** The two dialogs of a shift; they are over every page. */
export function ShiftDialogs({ userId }: { userId: string }) {
  const t = useTranslations("shift");
  const dialog = useShiftDialog();
  return (
    <>
      <Dialog
        open={dialog === "start"}
        onOpenChange={close}
        title={t("start")}
        description={t("startText")}
      >
        <StartShift userId={userId} onDone={close} />
      </Dialog>
      <Dialog
        open={dialog === "end"}
        onOpenChange={close}
        title={t("end")}
        description={t("endText")}
      >
        <EndShift userId={userId} onDone={close} />
      </Dialog>
    </>
  );
}
