"use client";

import { PackageCheck, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useStopName } from "@/components/trip/use-stop-name";
import { Button } from "@/components/ui/button";
import { giveCommand } from "@/lib/client/driver/give-command";
import type { StopView, TripView } from "@/lib/domain/trip-view";
import { ProofForm, StopProblem } from "./parts";

type Props = { trip: TripView; stop: StopView };

/** What else may be said of the stop: proof of delivery once there, or why it cannot be done. */
export function StopExtras({ trip, stop }: Props) {
  const t = useTranslations("drive.extras");
  const stopName = useStopName();
  const [open, setOpen] = useState<"proof" | "problem">();
  const isThere = stop.status === "arrived";
  const close = () => setOpen(undefined);
  return (
    <div className="grid gap-2">
      {isThere && (
        <Button className="min-h-12!" onClick={() => setOpen("proof")}>
          <PackageCheck aria-hidden />
          {t("proof")}
        </Button>
      )}
      {stop.status !== "departed" && stop.id !== trip.destination.id && (
        <Button variant="ghost" className="min-h-11!" onClick={() => setOpen("problem")}>
          <TriangleAlert aria-hidden />
          {t("problem")}
        </Button>
      )}
      {open === "proof" && (
        <ProofForm
          stopName={stopName(trip, stop.id)}
          onSave={(proof) =>
            giveCommand({
              event: "proof",
              tripId: trip.id,
              content: { ...proof, stopId: stop.id },
            })
          }
          onClose={close}
        />
      )}
      {open === "problem" && <StopProblem trip={trip} stop={stop} onClose={close} />}
    </div>
  );
}
