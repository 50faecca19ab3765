"use client";

import { OctagonX } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTimes } from "@/components/trips/use-times";
import { dismissRefused } from "@/lib/client/driver/kept";
import { useDriver } from "@/lib/client/stores/driver";
import { Notice } from "./notice";

/** What the server refused of this driver's: what, when, and why. A dispatcher settles it. */
export function RefusedNotices() {
  const t = useTranslations("drive.refused");
  const { clock } = useTimes();
  const refused = useDriver((state) => state.refused);
  return refused.map(({ commandId, command, error }) => (
    <Notice
      key={commandId}
      icon={OctagonX}
      title={t("title", { what: t(`events.${command.event}`), time: clock(command.at) })}
      onDismiss={() => void dismissRefused(commandId)}
    >
      <p dir="auto">{error.message}</p>
      <p className="mt-1">{t("settles")}</p>
    </Notice>
  ));
}
