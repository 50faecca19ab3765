"use client";

import { Map as MapIcon, Phone } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { reveal } from "@/lib/client/stores/selection";
import type { AlertView } from "@/lib/domain/alert";
import { ResolveDialog } from "./resolve-dialog";

type Props = { alert: AlertView; isBusy: boolean; onAcknowledge: () => void };

/** On a phone the way there takes all the room that is left. */
const mainClass = "max-md:flex-1";

/** Call, look, and say that one sees to it or that it is over. */
export function EmergencyActions({ alert, isBusy, onAcknowledge }: Props) {
  const t = useTranslations("alerts");
  const [isResolving, setResolving] = useState(false);
  const { driver, vehicleId, status } = alert;
  return (
    <div className="flex items-center gap-2 max-md:w-full">
      {driver?.phone && (
        <Button asChild>
          <a
            href={`tel:${driver.phone}`}
            aria-label={t("call", { name: driver.name, phone: driver.phone })}
          >
            <Phone aria-hidden />
            <bdi dir="ltr" className="max-md:hidden">
              {driver.phone}
            </bdi>
          </a>
        </Button>
      )}
      {vehicleId && (
        <Button asChild>
          <Link href={`/map?vehicle=${vehicleId}`} onClick={() => reveal(vehicleId)}>
            <MapIcon aria-hidden />
            <span className="max-md:sr-only">{t("show")}</span>
          </Link>
        </Button>
      )}
      {status === "open" ? (
        <Button className={`${mainClass} font-semibold!`} disabled={isBusy} onClick={onAcknowledge}>
          {t("acknowledge")}
        </Button>
      ) : (
        <Button className={mainClass} onClick={() => setResolving(true)}>
          {t("resolve")}
        </Button>
      )}
      <ResolveDialog alert={alert} open={isResolving} onOpenChange={setResolving} />
    </div>
  );
}
