import { MessageSquare, Phone, User } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { FleetVehicle } from "@/lib/client/stores/fleet";

/** Who drives, and how to reach them. */
export function PanelDriver({ driver }: { driver: FleetVehicle["driver"] }) {
  const t = useTranslations("map.panel");
  if (!driver) return <p className="text-sm text-muted">{t("noDriver")}</p>;
  return (
    <div className="grid gap-3">
      <p className="flex items-center gap-2.5 text-sm font-medium">
        <span className="grid size-8 place-items-center rounded-full bg-raised text-muted">
          <User aria-hidden className="size-4" />
        </span>
        <bdi className="min-w-0 truncate">{driver.name}</bdi>
      </p>
      {driver.phone ? (
        <div className="grid grid-cols-2 gap-2">
          <Button asChild>
            <a href={`tel:${driver.phone}`}>
              <Phone aria-hidden />
              {t("call")}
            </a>
          </Button>
          <Button asChild>
            <a href={`sms:${driver.phone}`}>
              <MessageSquare aria-hidden />
              {t("message")}
            </a>
          </Button>
        </div>
      ) : (
        <p className="text-sm text-muted">{t("noPhone")}</p>
      )}
    </div>
  );
}
