"use client";

import { Check, Minus } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { useFresh } from "@/components/shell/use-fresh";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ErrorNote } from "@/components/ui/error-note";
import { Skeleton } from "@/components/ui/skeleton";
import { type Page, rest } from "@/lib/client/rest";
import { useRulesRevision } from "@/lib/client/stores/rules-revision";
import type { DetectorView } from "@/lib/domain/rule";
import { useRuleWords } from "./use-rule-words";

/** What is watched for on a vehicle, by which rule, and why something is not. */
export function VehicleDetectors({ vehicleId }: { vehicleId: string }) {
  const t = useTranslations("rules");
  const revision = useRulesRevision();
  const [detectors, setDetectors] = useState<readonly DetectorView[]>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `revision` says when, not what
  const read = useCallback(
    () => rest<Page<DetectorView>>("GET", `/api/vehicles/${vehicleId}/detectors`),
    [vehicleId, revision],
  );
  const { error } = useFresh(read, ({ items }) => setDetectors(items));
  return (
    <Card
      title={t("detectors.title")}
      text={t("detectors.text")}
      action={
        <Button asChild variant="ghost">
          <Link href="/rules">{t("detectors.all")}</Link>
        </Button>
      }
    >
      {error && <ErrorNote>{error}</ErrorNote>}
      {!detectors && !error && <Skeleton className="h-40 w-full" />}
      <ul className="text-sm">
        {detectors?.map((detector) => (
          <Detector key={detector.kind} detector={detector} />
        ))}
      </ul>
    </Card>
  );
}

function Detector({ detector: { kind, rule, on, reason } }: { detector: DetectorView }) {
  const t = useTranslations("rules");
  const words = useRuleWords();
  const Icon = on ? Check : Minus;
  return (
    <li className="flex gap-3 border-b border-border py-2 last:border-0">
      <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${on ? "text-moving" : "text-muted"}`} />
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-2 font-medium">
          {t(`kinds.${kind}`)}
          <span className="text-xs font-normal text-muted">{t(on ? "on" : "off")}</span>
          {rule.vehicleId && <Badge>{t("detectors.ownRule")}</Badge>}
        </p>
        <p className="text-xs text-muted">
          {on && words.sentence(kind, rule.thresholds)} {reason && t(`detectors.reason.${reason}`)}
        </p>
      </div>
    </li>
  );
}
