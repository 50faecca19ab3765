"use client";

import { useTranslations } from "next-intl";
import { useReadings } from "@/components/map/use-readings";
import { useServerNow } from "@/lib/client/stores/clock";

/** How long ago something was, counting up; `at` in ms since 1970 by the server's clock, null for never. */
export function Age({ at }: { at: number | null }) {
  const t = useTranslations("vehicles");
  const { age } = useReadings();
  const now = useServerNow();
  if (at === null) return <span className="text-muted">{t("noFix")}</span>;
  if (now === 0) return null;
  return (
    <time dateTime={new Date(at).toISOString()} className="tabular-nums">
      {age(now - at)}
    </time>
  );
}
