import { CircleSlash, Truck, WifiOff } from "lucide-react";
import { useTranslations } from "next-intl";
import type { PersonState } from "./live-drivers";

const looks = {
  driving: { icon: Truck, tone: "text-attention" },
  gone: { icon: WifiOff, tone: "text-attention" },
  offDuty: { icon: CircleSlash, tone: "text-muted" },
};

/** What keeps somebody from reading it now; nothing for who can. */
export function PersonStateWords({ state }: { state: PersonState }) {
  const t = useTranslations("composer.state");
  if (state === "reachable") return null;
  const { icon: Icon, tone } = looks[state];
  return (
    <span className={`inline-flex items-center gap-1.5 text-xs ${tone}`}>
      <Icon aria-hidden className="size-3.5 shrink-0" />
      {t(state)}
    </span>
  );
}
