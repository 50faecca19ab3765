"use client";

import { MessageSquareText, Phone } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTimes } from "@/components/trips/use-times";
import { Button } from "@/components/ui/button";
import { useDriver } from "@/lib/client/stores/driver";
import { mapLink } from "@/lib/domain/escalation-message";
import type { LatLng } from "@/lib/domain/geo";

type Props = {
  /** When it happened, ISO, and where if that is known. */
  at: string;
  location: LatLng | null;
};

/** The last resort, kept on the phone: call the control room or the emergency number, or write to them. */
export function EmergencyNumbers({ at, location }: Props) {
  const t = useTranslations("drive.sos");
  const { clockSeconds } = useTimes();
  const { settings, name, plate } = useDriver(({ day }) => ({
    settings: day?.settings ?? null,
    name: day?.user.name ?? "",
    plate: day?.duty?.plateNumber ?? "",
  }));
  const text = t("message", {
    name,
    plate: plate || t("noVehicle"),
    time: clockSeconds(Date.parse(at)),
    place: location ? mapLink(location) : t("noPlace"),
  });
  const numbers = [
    { of: t("controlRoom"), number: settings?.controlRoomPhone },
    { of: t("emergency"), number: settings?.emergencyPhone },
  ];
  return (
    <div className="mt-1 grid gap-2 empty:hidden">
      {numbers.map(
        ({ of, number }) =>
          number && (
            <div key={of} className="flex gap-2">
              <Button asChild className="min-h-11! min-w-0 flex-1">
                <a href={`tel:${dialled(number)}`}>
                  <Phone aria-hidden />
                  <span className="truncate">
                    {of} <bdi>{number}</bdi>
                  </span>
                </a>
              </Button>
              <Button asChild className="min-h-11! min-w-11">
                {/* RFC 5724, with the body every phone has taken since. */}
                <a
                  href={`sms:${dialled(number)}?body=${encodeURIComponent(text)}`}
                  aria-label={t("write", { whom: of })}
                >
                  <MessageSquareText aria-hidden />
                </a>
              </Button>
            </div>
          ),
      )}
    </div>
  );
}

const dialled = (number: string) => number.replaceAll(/[^\d+]/g, "");
