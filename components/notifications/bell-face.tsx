import { Bell, BellOff } from "lucide-react";
import { useTranslations } from "next-intl";

type Props = { count: number; isQuiet?: boolean };

/** A bell and how many are unread in its corner; crossed out in quiet mode. For inside a button. */
export function BellFace({ count, isQuiet = false }: Props) {
  const t = useTranslations("notifications.bell");
  const Icon = isQuiet ? BellOff : Bell;
  return (
    <>
      <Icon aria-hidden />
      {isQuiet && <span className="sr-only">{t("quiet")}</span>}
      {count > 0 && (
        <span className="absolute end-0.5 top-0.5 min-w-4.5 rounded-full bg-accent px-1 text-center text-[0.6875rem] leading-4.5 font-semibold text-accent-foreground tabular-nums">
          <span aria-hidden>{count > 99 ? "99+" : count}</span>
          <span className="sr-only">{t("unread", { count })}</span>
        </span>
      )}
    </>
  );
}
