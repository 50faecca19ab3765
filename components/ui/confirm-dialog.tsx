"use client";

import { useTranslations } from "next-intl";
import { AlertDialog } from "radix-ui";
import type { ReactNode } from "react";
import { Button, buttonClass } from "./button";
import { overlayClass, panelClass } from "./dialog";

type Props = {
  /** The button that asks; without one it is opened by `open`. */
  trigger?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  title: string;
  text: string;
  /** The word on the button that goes ahead. */
  confirm: string;
  danger?: boolean;
  onConfirm: () => void;
};

/** Asks before what cannot be undone. */
export function ConfirmDialog({
  trigger,
  open,
  onOpenChange,
  title,
  text,
  confirm,
  danger,
  onConfirm,
}: Props) {
  const t = useTranslations("shell.actions");
  return (
    <AlertDialog.Root open={open} onOpenChange={onOpenChange}>
      {trigger && <AlertDialog.Trigger asChild>{trigger}</AlertDialog.Trigger>}
      <AlertDialog.Portal>
        <AlertDialog.Overlay className={overlayClass} />
        <AlertDialog.Content className={`${panelClass} p-5`}>
          <AlertDialog.Title className="text-base font-semibold">{title}</AlertDialog.Title>
          <AlertDialog.Description className="mt-1 text-sm text-muted">
            {text}
          </AlertDialog.Description>
          <div className="mt-5 flex flex-wrap justify-end gap-2">
            <AlertDialog.Cancel asChild>
              <Button>{t("cancel")}</Button>
            </AlertDialog.Cancel>
            <AlertDialog.Action
              className={buttonClass(danger ? "danger" : "primary")}
              onClick={onConfirm}
            >
              {confirm}
            </AlertDialog.Action>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
