import { useTranslations } from "next-intl";
import { useTimes } from "@/components/trips/use-times";
import type { AlertView } from "@/lib/domain/alert";
import { isolated } from "@/lib/i18n/isolated";

/** What came in later than this after it happened says so, ms. */
const LATE_MS = 60_000;

/** What else is known: words sent along, a place where no vehicle shows it, who has it, notes. */
export function EmergencyDetails({ alert }: { alert: AlertView }) {
  const t = useTranslations("alerts");
  const { clock } = useTimes();
  const { message, location, vehicle, acknowledgedBy, acknowledgedAt, note } = alert;
  const { occurredAt, openedAt } = alert;
  const place = location && `${location.lat.toFixed(5)}, ${location.lng.toFixed(5)}`;
  const isLate = Date.parse(openedAt) - Date.parse(occurredAt) > LATE_MS;
  const facts = [
    acknowledgedBy &&
      acknowledgedAt &&
      t("has", { name: isolated(acknowledgedBy.name), time: clock(acknowledgedAt) }),
    isLate && t("received", { time: clock(openedAt) }),
    !vehicle && (place ? t("at", { place: `\u2066${place}\u2069` }) : t("noPlace")),
  ].filter(Boolean);
  return (
    <>
      {facts.length > 0 && <p className="tabular-nums">{facts.join(" · ")}</p>}
      {[message, ...(note?.split("\n") ?? [])].map(
        (words) =>
          words && (
            <p key={words} className="break-words max-md:line-clamp-1">
              <bdi>{words}</bdi>
            </p>
          ),
      )}
    </>
  );
}
