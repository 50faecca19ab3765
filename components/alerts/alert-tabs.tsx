import { useTranslations } from "next-intl";
import { type AlertTab, alertTabs } from "@/lib/client/alert-filter";

type Props = { tab: AlertTab; onChange: (tab: AlertTab) => void };

/** What needs somebody, or what is over. */
export function AlertTabs({ tab, onChange }: Props) {
  const t = useTranslations("alerts.tabs");
  return (
    <fieldset className="flex gap-4 border-b border-border px-4 md:px-6">
      <legend className="sr-only">{t("label")}</legend>
      {alertTabs.map((name) => (
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
