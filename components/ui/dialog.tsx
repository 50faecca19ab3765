"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Dialog as Primitive } from "radix-ui";
import type { ReactNode } from "react";

export const overlayClass = "fixed inset-0 z-[1100] bg-black/50";
const anyPanelClass =
  "fixed inset-x-3 z-[1101] mx-auto overflow-y-auto rounded-xl border border-border bg-surface text-foreground shadow-2xl";
export const panelClass = `${anyPanelClass} top-[12dvh] max-h-[80dvh] max-w-md`;
const wideClass = `${anyPanelClass} top-[5dvh] max-h-[90dvh] max-w-4xl`;

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: string;
  /** For tables. */
  isWide?: boolean;
  children: ReactNode;
};

/** A modal with a title; Esc, the cross and a click outside close it. */
export function Dialog({ open, onOpenChange, title, description, isWide, children }: Props) {
  const t = useTranslations("shell.actions");
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      <Primitive.Portal>
        <Primitive.Overlay className={overlayClass} />
        <Primitive.Content
          className={`${isWide ? wideClass : panelClass} p-5`}
          {...(description ? {} : { "aria-describedby": undefined })}
        >
          <Primitive.Title className="pe-10 text-base font-semibold">{title}</Primitive.Title>
          {description && (
            <Primitive.Description className="mt-1 text-sm text-muted">
              {description}
            </Primitive.Description>
          )}
          <div className="mt-4">{children}</div>
          <Primitive.Close
            aria-label={t("close")}
            className="absolute end-2 top-2 inline-flex size-10 items-center justify-center rounded-md text-muted hover:bg-raised hover:text-foreground pointer-coarse:size-11"
          >
            <X aria-hidden className="size-4" />
          </Primitive.Close>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
