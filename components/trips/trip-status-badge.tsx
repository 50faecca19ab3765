import { Ban, CalendarClock, CircleCheck, Navigation } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { TripStatus } from "@/lib/domain/trip";

const looks = {
  scheduled: { tone: "neutral", icon: CalendarClock },
  ongoing: { tone: "ok", icon: Navigation },
  completed: { tone: "neutral", icon: CircleCheck },
  cancelled: { tone: "neutral", icon: Ban },
} as const;

/** A trip's status as shape, word and colour. */
export function TripStatusBadge({ status }: { status: TripStatus }) {
  const t = useTranslations("trips.status");
  const { tone, icon: Icon } = looks[status];
  return (
    <Badge tone={tone}>
      <Icon aria-hidden />
      {t(status)}
    </Badge>
  );
}
