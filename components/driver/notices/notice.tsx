import { type LucideIcon, X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

const tones = {
  attention: "border-attention/50 [&>svg]:text-attention",
  emergency: "border-emergency/60 [&>svg]:text-emergency",
};

type Props = {
  icon: LucideIcon;
  tone?: keyof typeof tones;
  title: string;
  children?: ReactNode;
  onDismiss?: () => void;
};

/** One thing the driver must know, with what to do. */
export function Notice({ icon: Icon, tone = "attention", title, children, onDismiss }: Props) {
  const t = useTranslations("drive.notices");
  return (
    <section
      role="status"
      className={`flex items-start gap-3 rounded-xl border bg-surface px-4 py-3 ${tones[tone]}`}
    >
      <Icon aria-hidden className="mt-0.5 size-5 shrink-0" />
      <div className="min-w-0 flex-1 break-words">
        <p className="font-medium tabular-nums">{title}</p>
        {children && <div className="mt-1 text-sm text-muted">{children}</div>}
      </div>
      {onDismiss && (
        <button
          type="button"
          aria-label={t("dismiss")}
          onClick={onDismiss}
          className="-m-2 grid size-11 shrink-0 place-items-center rounded-md text-muted hover:bg-raised"
        >
          <X aria-hidden className="size-5" />
        </button>
      )}
    </section>
  );
}
