"use client";

import { LogOut } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { PreferenceChoices } from "@/components/shell/preference-choices";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { DropdownMenu, MenuItem, MenuSeparator } from "@/components/ui/dropdown-menu";
import { signOut } from "@/lib/client/session";
import { useDriver, waitsToBeSent } from "@/lib/client/stores/driver";
import { MenuButton } from "./menu-button";

/** Language, appearance, and the way out; what waits stays on the phone. Open from the start. */
export function DriveMenu({ name }: { name: string }) {
  const t = useTranslations("drive.menu");
  const [isAsking, setAsking] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const { waits, isOnDuty } = useDriver((state) => ({
    waits: waitsToBeSent(state),
    isOnDuty: state.expected?.duty != null,
  }));
  const leave = () => signOut("/sign-in?callbackUrl=/drive").catch(() => setFailed(true));
  return (
    <>
      <DropdownMenu align="end" defaultOpen trigger={<MenuButton name={name} />}>
        <PreferenceChoices />
        <MenuSeparator />
        <MenuItem onSelect={() => (waits > 0 || isOnDuty ? setAsking(true) : void leave())}>
          <LogOut aria-hidden className="rtl:-scale-x-100" />
          {t("signOut")}
        </MenuItem>
      </DropdownMenu>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={t("signOutTitle")}
        text={waits > 0 ? t("signOutWaiting", { count: waits }) : t("signOutOnDuty")}
        confirm={t("signOut")}
        onConfirm={() => void leave()}
      />
      <ConfirmDialog
        open={hasFailed}
        onOpenChange={setFailed}
        title={t("signOutFailed")}
        text={t("signOutFailedText")}
        confirm={t("signOut")}
        onConfirm={() => void leave()}
      />
    </>
  );
}
