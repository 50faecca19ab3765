"use client";

import { useTranslations } from "next-intl";
import { Switch } from "radix-ui";
import { useId } from "react";
import { ErrorNote } from "@/components/ui/error-note";
import { usePush } from "./use-push";

/** "Notifications in this browser": a switch, and in words how things stand and what to do. */
export function PushSwitch() {
  const t = useTranslations("deliveries.push");
  const { state, turn, isBusy, error } = usePush();
  const id = useId();
  const isChangeable = state === "on" || state === "off";
  return (
    <div className="grid gap-2">
      <div className="flex min-h-11 items-center justify-between gap-4">
        <div className="min-w-0">
          <label htmlFor={id} className="text-sm font-medium">
            {t("title")}
          </label>
          <p id={`${id}-state`} role="status" className="text-sm text-muted">
            {isBusy ? t("busy") : t(`states.${state ?? "unknown"}`)}
          </p>
        </div>
        <Switch.Root
          id={id}
          aria-describedby={`${id}-state`}
          checked={state === "on"}
          disabled={!isChangeable || isBusy}
          onCheckedChange={(isOn) => void turn(isOn)}
          className="relative h-6 w-11 shrink-0 rounded-full border border-border bg-raised transition-colors before:absolute before:-inset-2.5 disabled:opacity-50 data-[state=checked]:border-accent data-[state=checked]:bg-accent"
        >
          <Switch.Thumb className="block size-4.5 translate-x-0.5 rounded-full bg-muted transition-transform data-[state=checked]:translate-x-5.5 data-[state=checked]:bg-accent-foreground rtl:-translate-x-0.5 rtl:data-[state=checked]:-translate-x-5.5" />
        </Switch.Root>
      </div>
      {error && <ErrorNote>{t("failed", { error })}</ErrorNote>}
    </div>
  );
}
