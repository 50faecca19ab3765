import { useTranslations } from "next-intl";
import { useTimes } from "@/components/trips/use-times";
import type { StoryItem } from "@/lib/client/alert-story";
import type { EscalationView } from "@/lib/domain/escalation";
import { isolated } from "@/lib/i18n/isolated";

type Words = { title: string; detail?: string };

/** Ways to say what happened to an alert. */
export function useStoryWords(): (item: StoryItem) => Words {
  const t = useTranslations("alerts.happened");
  const { clockSeconds } = useTimes();
  const outcome = ({ attempts, deliveredAt, failedAt, error }: EscalationView): string => {
    if (deliveredAt)
      return t("delivered", { time: clockSeconds(Date.parse(deliveredAt)), attempts });
    if (failedAt) return t("failed", { attempts, error: error ?? t("unknownError") });
    return error ? t("tryingBecause", { attempts, error }) : t("trying", { attempts });
  };
  return (item) => {
    switch (item.what) {
      case "repeated":
        return { title: t("repeated", { count: item.count }) };
      case "acknowledged": {
        const name = isolated(item.by.name);
        return {
          title: item.before
            ? t("tookOver", { name, before: isolated(item.before.name) })
            : t("acknowledged", { name }),
        };
      }
      case "called": {
        const { name, phone, email, channel } = item.call;
        const isMail = channel === "email";
        const by = t(isMail ? "email" : "webhook");
        const who = `${isolated(name)} \u2066${isMail ? email : phone}\u2069`;
        return { title: t("called", { name: who, channel: by }), detail: outcome(item.call) };
      }
      case "resolved":
        return {
          title: item.by ? t("resolved", { name: isolated(item.by.name) }) : t("resolvedItself"),
        };
      default:
        return { title: t(item.what) };
    }
  };
}
