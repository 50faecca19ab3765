import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { useFailureWords } from "@/components/shell/use-request";
import { acknowledgeAlerts } from "@/lib/client/alert-command";
import type { AlertView } from "@/lib/domain/alert";

/** What is selected of the alerts in sight, and acknowledging all of it that nobody has, but the criticals. */
export function useBulk(shown: readonly AlertView[]) {
  const t = useTranslations("alerts.bulk");
  const words = useFailureWords();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const selected = shown.filter(({ id }) => chosen.has(id));
  const acknowledge = async () => {
    if (selected.length === 0) return void toast(t("nobody"));
    const lesser = selected.filter(({ priority }) => priority !== "critical");
    const wanted = lesser.filter(({ status }) => status === "open");
    const criticals = selected.length - lesser.length;
    try {
      const { left } =
        wanted.length > 0 ? await acknowledgeAlerts(wanted.map(({ id }) => id)) : { left: 0 };
      const others = lesser.length - wanted.length + left;
      setChosen(new Set());
      toast(
        [
          t("done", { count: wanted.length - left }),
          others > 0 && t("others", { count: others }),
          criticals > 0 && t("criticals", { count: criticals }),
        ]
          .filter(Boolean)
          .join(" "),
      );
    } catch (failure) {
      toast.error(words(failure));
    }
  };
  return {
    ids: chosen,
    count: selected.length,
    toggle: (id: string) =>
      setChosen((before) => {
        const next = new Set(before);
        if (!next.delete(id)) next.add(id);
        return next;
      }),
    clear: () => setChosen(new Set()),
    acknowledge: () => void acknowledge(),
  };
}
