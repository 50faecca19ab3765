"use client";

import { Eye, EyeOff, Satellite, Smartphone, Truck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useDriver } from "@/lib/client/stores/driver";
import { useTrackedBy } from "./use-tracked-by";

const icons = { app: Smartphone, device: Truck, page: Satellite, nobody: EyeOff };

/** Always there: who tracks this driver, or that nobody does and why. */
export function TrackingLine() {
  const t = useTranslations("drive.tracking");
  const isOnDuty = useDriver(({ expected }) => expected?.duty != null);
  const { by, page } = useTrackedBy();
  if (!isOnDuty) {
    return (
      <Line icon={EyeOff} title={t("offDuty")} text={t("offDutyText")} tone="text-muted" by="off" />
    );
  }
  const why = by === "nobody" ? t(`why.${page}`) : t(`text.${by}`);
  return (
    <Line
      icon={by === "nobody" ? Eye : icons[by]}
      title={t(by)}
      text={why}
      tone={by === "nobody" ? "text-attention" : "text-moving"}
      by={by}
    />
  );
}

type Props = { icon: typeof Eye; title: string; text: string; tone: string; by: string };

function Line({ icon: Icon, title, text, tone, by }: Props) {
  return (
    <section
      aria-live="polite"
      data-tracked-by={by}
      className="flex items-start gap-3 rounded-xl border border-border bg-surface px-4 py-3"
    >
      <Icon aria-hidden className={`mt-0.5 size-5 shrink-0 ${tone}`} />
      <div className="min-w-0">
        <p className={`font-semibold ${tone}`}>{title}</p>
        <p className="text-sm text-muted">{text}</p>
      </div>
    </section>
  );
}
