"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { AlertView } from "@/lib/domain/alert";
import type { Evidence } from "@/lib/domain/detector";
import { useMeasures } from "../use-measures";

/** Why the alert is there: which version of which rule, what it was set to, what was measured. */
export function Why({ alert }: { alert: AlertView }) {
  const t = useTranslations("alerts.page");
  const { evidence, subject } = alert;
  if (!evidence) {
    return <Card title={t("why")} text={t(subject === null ? "raised" : "device")} />;
  }
  return (
    <Card title={t("why")}>
      <RuleName {...evidence} />
      <div className="mt-3 grid gap-x-8 gap-y-4 sm:grid-cols-2">
        <Values title={t("measured")} values={evidence.measured} isStrong />
        <Values title={t("setTo")} values={evidence.thresholds} />
      </div>
    </Card>
  );
}

function RuleName({ rule: { kind, version, vehicleId } }: Evidence) {
  const t = useTranslations("alerts");
  return (
    <p className="-mt-2 text-sm text-muted tabular-nums">
      {kind === "geofence"
        ? t("page.fence", { version })
        : t("page.rule", { kind: t(`kinds.${kind}`), version })}
      {vehicleId && ` · ${t("page.ownRule")}`}
    </p>
  );
}

type ValuesProps = { title: string; values: Evidence["measured"]; isStrong?: boolean };

function Values({ title, values, isStrong = false }: ValuesProps) {
  const { name, valueIn } = useMeasures();
  const known = Object.keys(values).flatMap((key) => {
    const written = valueIn(key, values);
    return written === null ? [] : [{ key, written }];
  });
  if (known.length === 0) return null;
  return (
    <section>
      <h3 className="text-xs text-muted">{title}</h3>
      <dl className="text-sm tabular-nums">
        {known.map(({ key, written }) => (
          <div
            key={key}
            className="flex justify-between gap-4 border-b border-border py-1.5 last:border-0"
          >
            <dt>{name(key)}</dt>
            <dd className={isStrong ? "font-semibold" : ""}>{written}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
