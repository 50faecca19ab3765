"use client";

import { Check, LoaderCircle } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

type Props = {
  number: number;
  title: string;
  text: string;
  isDone: boolean;
  /** What it is waiting for, while it waits. */
  waiting?: string;
  children?: ReactNode;
};

/** One step: its number, a tick in green when done, and what to do in it. */
export function FirstStep({ number, title, text, isDone, waiting, children }: Props) {
  const t = useTranslations("vehicles.firstSteps");
  return (
    <li className="flex gap-3" aria-current={waiting ? "step" : undefined}>
      <span
        className={`grid size-7 shrink-0 place-items-center rounded-full border text-xs font-semibold tabular-nums ${
          isDone
            ? "border-moving bg-moving text-surface"
            : "border-border bg-raised text-foreground"
        }`}
      >
        {isDone ? <Check aria-label={t("done")} className="size-4" /> : number}
      </span>
      <div className="grid min-w-0 flex-1 gap-3">
        <div role="status">
          <h3 className={`text-sm font-medium ${isDone ? "text-moving" : ""}`}>{title}</h3>
          <p className="text-sm text-muted">{text}</p>
          {waiting && (
            <p className="mt-2 flex items-center gap-2 text-sm">
              <LoaderCircle aria-hidden className="size-4 animate-spin text-accent" />
              {waiting}
            </p>
          )}
        </div>
        {children}
      </div>
    </li>
  );
}
