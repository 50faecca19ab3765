"use client";

import { useTranslations } from "next-intl";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { isolated } from "@/lib/i18n/isolated";

type Props = { name: string; onConfirm: () => void; onClose: () => void };

/** Asks before a new sign-in code ends one that waits to be used. */
export function ReplaceCode({ name, onConfirm, onClose }: Props) {
  const t = useTranslations("drivers.newCode");
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("title", { name: isolated(name) })}
      text={t("text")}
      confirm={t("confirm")}
      onConfirm={onConfirm}
    />
  );
}
