"use client";

import { Ellipsis, LogOut, QrCode, Truck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { DropdownMenu, MenuItem, MenuSeparator } from "@/components/ui/dropdown-menu";
import { IconButton } from "@/components/ui/icon-button";
import { isolated } from "@/lib/i18n/isolated";
import { CodeDialog } from "./code-dialog";
import { ReplaceCode } from "./replace-code";
import { SignOff } from "./sign-off";
import { SignOnDialog } from "./sign-on-dialog";
import type { DriverView } from "./use-driver-list";

type Asking = "replace" | "code" | "signOn" | "signOff" | null;
type Props = { driver: DriverView; onChanged: () => Promise<void> };

/** What may be done for a driver. */
export function DriverActions({ driver, onChanged }: Props) {
  const t = useTranslations("drivers.menu");
  const [asking, setAsking] = useState<Asking>(null);
  // What was confirmed may have opened the next already.
  const close = (which: Asking) => () => setAsking((now) => (now === which ? null : now));
  return (
    <>
      <DropdownMenu
        trigger={
          <IconButton label={t("label", { name: isolated(driver.name) })}>
            <Ellipsis aria-hidden />
          </IconButton>
        }
      >
        <MenuItem onSelect={() => setAsking(driver.invited === "pending" ? "replace" : "code")}>
          <QrCode aria-hidden />
          {t("newCode")}
        </MenuItem>
        <MenuSeparator />
        <MenuItem onSelect={() => setAsking("signOn")}>
          <Truck aria-hidden />
          {t(driver.duty ? "change" : "signOn")}
        </MenuItem>
        {driver.duty && (
          <MenuItem onSelect={() => setAsking("signOff")}>
            <LogOut aria-hidden className="rtl:-scale-x-100" />
            {t("signOff")}
          </MenuItem>
        )}
      </DropdownMenu>
      {asking === "replace" && (
        <ReplaceCode
          name={driver.name}
          onConfirm={() => setAsking("code")}
          onClose={close("replace")}
        />
      )}
      {asking === "code" && (
        <CodeDialog driver={driver} onMade={onChanged} onClose={close("code")} />
      )}
      {asking === "signOn" && <SignOnDialog driver={driver} onClose={close("signOn")} />}
      {asking === "signOff" && driver.duty && (
        <SignOff name={driver.name} duty={driver.duty} onClose={close("signOff")} />
      )}
    </>
  );
}
