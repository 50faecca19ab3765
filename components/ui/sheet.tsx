"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Dialog } from "radix-ui";
import type { ReactNode } from "react";
import { overlayClass } from "./dialog";

type Props = {
  title: string;
  description: string;
  /** Asked for by Esc, the cross or a press outside. */
  onClose: () => void;
  /** What scrolls. */
  children: ReactNode;
  /** What stays in reach of the thumb. */
  foot: ReactNode;
};

/**
 * A modal for phones: it fills the screen; on larger ones it is a dialog. As low as its overlay, so
 * that the overlay of a question asked from it dims it too.
 */
export function Sheet({ title, description, onClose, children, foot }: Props) {
  const t = useTranslations("shell.actions");
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className={overlayClass} />
        <Dialog.Content className="fixed inset-x-0 top-0 bottom-[var(--foot,0px)] z-[1100] flex flex-col bg-surface text-foreground sm:top-[4dvh] sm:bottom-[calc(4dvh_+_var(--foot,0px))] sm:mx-auto sm:max-w-lg sm:rounded-xl sm:border sm:border-border sm:shadow-2xl">
          <header className="relative border-b border-border px-4 py-3">
            <Dialog.Title className="pe-12 text-lg font-semibold">{title}</Dialog.Title>
            <Dialog.Description className="pe-12 text-sm break-words text-muted">
              {description}
            </Dialog.Description>
            <Dialog.Close
              aria-label={t("close")}
              className="absolute end-2 top-2 inline-flex size-11 items-center justify-center rounded-md hover:bg-raised"
            >
              <X aria-hidden className="size-5" />
            </Dialog.Close>
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain p-4">{children}</div>
          <footer className="border-t border-border px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]">
            {foot}
          </footer>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
