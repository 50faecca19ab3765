"use client";

import { BellOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useFleetZone } from "@/components/shell/use-fleet-zone";
import { useTimes } from "@/components/trips/use-times";
import { Button } from "@/components/ui/button";
import { DropdownMenu, MenuItem } from "@/components/ui/dropdown-menu";
import { quietSpans, quietUntil } from "@/lib/client/quiet-mode";
import { connection } from "@/lib/client/stores/connection";
import { setQuiet, useQuiet } from "@/lib/client/stores/quiet";

/** Chooses until when this browser is quiet. */
export function QuietMenu() {
  const t = useTranslations("notifications.quiet");
  const { clockOnly } = useTimes();
  const zone = useFleetZone();
  const isOn = useQuiet() !== null;
  return (
    <DropdownMenu
      align="start"
      trigger={
        <Button variant="ghost">
          <BellOff aria-hidden />
          {t("label")}
        </Button>
      }
    >
      {isOn && <MenuItem onSelect={() => setQuiet(null)}>{t("off")}</MenuItem>}
      {quietSpans.map((span) => {
        const until = quietUntil(span, connection.serverNow(), zone);
        return (
          <MenuItem key={span} onSelect={() => setQuiet(until)}>
            {t(`spans.${span}`, { time: typeof until === "number" ? clockOnly(until) : "" })}
          </MenuItem>
        );
      })}
    </DropdownMenu>
  );
}
