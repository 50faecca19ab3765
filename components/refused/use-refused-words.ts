import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { queuedEvents } from "@/lib/domain/refused-command";

/** Says what a refused command wanted: "Complete trip". */
export function useRefusedWords(): (event: unknown) => string {
  const t = useTranslations("refused");
  return useCallback(
    (event) => {
      const known = queuedEvents.find((each) => each === event);
      return known ? t(`events.${known}`) : t("unknown");
    },
    [t],
  );
}
