import { MessageSquare, MessageSquareText, Phone, User } from "lucide-react";
import { useTranslations } from "next-intl";
import { WriteTo } from "@/components/messages/write-to";
import { Button } from "@/components/ui/button";
import type { FleetVehicle } from "@/lib/client/stores/fleet";

type Props = { vehicleId: string; driver: FleetVehicle["driver"] };

/** Who drives, and how to reach them. */
export function PanelDriver({ vehicleId, driver }: Props) {
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
              <MessageSquareText aria-hidden />
              {t("sms")}
            </a>
          </Button>
        </div>
      ) : (
        <p className="text-sm text-muted">{t("noPhone")}</p>
      )}
      <WriteTo to={{ vehicleIds: [vehicleId] }}>
        <MessageSquare aria-hidden />
        {t("write")}
      </WriteTo>
    </div>
  );
}
