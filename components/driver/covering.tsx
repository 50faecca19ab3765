"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";

type Props = {
  /** What it is a part of, small above the title. */
  kicker?: string;
  title: string;
  /** Another subject: reading starts at the title again. */
  subject?: string;
  onClose: () => void;
  children: ReactNode;
};

/** A page over the driver's own; no dialog, so that the SOS stays in reach below it. */
export function Covering({ kicker, title, subject, onClose, children }: Props) {
  const t = useTranslations("shell.actions");
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: again for every subject
  useEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [subject]);
  return (
    <main className="flex flex-1 flex-col gap-5 px-4 pt-3 pb-6">
      <header className="flex items-start gap-3">
        <div className="min-w-0 flex-1 pt-2">
          {kicker && <p className="text-sm text-muted">{kicker}</p>}
          <h1
            ref={heading}
            tabIndex={-1}
            className="text-2xl leading-tight font-bold break-words outline-none"
          >
            {title}
          </h1>
        </div>
        <button
          type="button"
          aria-label={t("close")}
          onClick={onClose}
          className="grid size-12 shrink-0 place-items-center rounded-md border border-border bg-surface"
        >
          <X aria-hidden className="size-6" />
        </button>
      </header>
      {children}
    </main>
  );
}
