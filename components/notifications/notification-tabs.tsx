import { useTranslations } from "next-intl";
import { type NotificationTab, notificationTabs } from "@/lib/client/notification-filter";

type Props = { tab: NotificationTab; onChange: (tab: NotificationTab) => void };

/** What one was told, or how one hears of things. */
export function NotificationTabs({ tab, onChange }: Props) {
  const t = useTranslations("notifications.tabs");
  return (
    <fieldset className="flex shrink-0 gap-4 border-b border-border px-4 md:px-6">
      <legend className="sr-only">{t("label")}</legend>
      {notificationTabs.map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={name === tab}
          onClick={() => onChange(name)}
          className="-mb-px min-h-11 border-b-2 border-transparent px-1 text-sm text-muted hover:text-foreground aria-pressed:border-accent aria-pressed:font-medium aria-pressed:text-foreground"
        >
          {t(name)}
        </button>
      ))}
    </fieldset>
  );
}
