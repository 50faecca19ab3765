"use client";

import { useTranslations } from "next-intl";
import { useProofs } from "@/components/proof/use-proofs";
import { Card } from "@/components/ui/card";
import type { TimelineItemView, TripView } from "@/lib/domain/trip-view";
import { AddNote } from "./add-note";
import { ItemEvidence } from "./item-evidence";
import { TimelineItem } from "./timeline-item";
import { useNames } from "./use-names";

type Props = { trip: TripView; items: TimelineItemView[]; isBehind: boolean };

/** What happened, the latest first, and what people have to add. */
export function Timeline({ trip, items, isBehind }: Props) {
  const t = useTranslations("trip.timeline");
  const nameOf = useNames(trip, items);
  const { proofs, isBehind: lacksProofs } = useProofs(trip.id, items);
  return (
    <Card title={t("title")}>
      <AddNote tripId={trip.id} />
      {(isBehind || lacksProofs) && (
        <p role="status" className="mt-3 text-sm text-attention">
          {t("behind")}
        </p>
      )}
      <ol aria-label={t("title")} className="mt-4">
        {[...items].reverse().map((item) => (
          <TimelineItem key={item.id} trip={trip} item={item} nameOf={nameOf}>
            <ItemEvidence trip={trip} item={item} items={items} proofs={proofs} />
          </TimelineItem>
        ))}
      </ol>
    </Card>
  );
}
