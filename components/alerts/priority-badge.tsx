import { useTranslations } from "next-intl";
import type { AlertPriority } from "@/lib/domain/alert";
import { priorityLook } from "./alert-look";

/** A priority as shape, word and colour. */
export function PriorityBadge({ priority }: { priority: AlertPriority }) {
  const t = useTranslations("alerts.priorities");
  const { Icon, tone } = priorityLook[priority];
  return (
    <span
      className={`inline-flex items-center gap-1.5 text-xs font-semibold whitespace-nowrap ${tone}`}
    >
      <Icon aria-hidden className="size-4 shrink-0" />
      {t(priority)}
    </span>
  );
}
