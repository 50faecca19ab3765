"use client";

import { LogIn, LogOut } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { openShiftDialog } from "@/lib/client/stores/shift";

/** Begin and end of a dispatcher's shift. */
export function ShiftButtons() {
  const t = useTranslations("shift");
  return (
    <>
      <Button onClick={() => openShiftDialog("start")}>
        <LogIn aria-hidden className="rtl:-scale-x-100" />
        {t("start")}
      </Button>
      <Button onClick={() => openShiftDialog("end")}>
        <LogOut aria-hidden className="rtl:-scale-x-100" />
        {t("end")}
      </Button>
    </>
  );
}
