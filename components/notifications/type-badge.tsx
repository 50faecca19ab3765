import { useTranslations } from "next-intl";
import { isMarkedType, typeLook } from "./notification-look";

/** That one is critical, or a warning; nothing for mere news. */
export function TypeBadge({ type }: { type: string }) {
  const t = useTranslations("notifications.types");
  if (!isMarkedType(type)) return null;
  const { Icon, tone } = typeLook[type];
  return (
    <span className={`inline-flex items-center gap-1 font-medium ${tone}`}>
      <Icon aria-hidden className="size-3.5" />
      {t(type)}
    </span>
  );
}
