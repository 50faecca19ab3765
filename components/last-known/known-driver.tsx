import { Phone } from "lucide-react";
import { useTranslations } from "next-intl";

/** Who drove, and the number to call. */
export function KnownDriver({ driver }: { driver: { name: string; phone: string | null } | null }) {
  const t = useTranslations("live.lastKnown");
  if (!driver) return <span className="text-muted">{t("noDriver")}</span>;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3">
      <bdi>{driver.name}</bdi>
      {driver.phone ? (
        <a
          href={`tel:${driver.phone}`}
          className="inline-flex min-h-11 items-center gap-1.5 font-medium text-accent underline"
        >
          <Phone aria-hidden className="size-4" />
          <bdi dir="ltr">{driver.phone}</bdi>
        </a>
      ) : (
        <span className="text-muted">{t("noPhone")}</span>
      )}
    </span>
  );
}
