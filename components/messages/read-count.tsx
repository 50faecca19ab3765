import { Check, CheckCheck } from "lucide-react";
import { useTranslations } from "next-intl";

/** How many of those who got it have read it; all of them is said by another mark. */
export function ReadCount({ read, sent }: { read: number; sent: number }) {
  const t = useTranslations("composer");
  const isAll = read === sent;
  const Icon = isAll ? CheckCheck : Check;
  return (
    <span
      data-read={read}
      data-sent={sent}
      className={`inline-flex items-center gap-1.5 whitespace-nowrap tabular-nums ${isAll ? "text-moving" : "text-muted"}`}
    >
      <Icon aria-hidden className="size-4" />
      {isAll ? t("readByAll", { sent }) : t("readBy", { read, sent })}
    </span>
  );
}
