"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { MOST_LINES } from "@/lib/client/alert-order";
import { useEmergencies } from "@/lib/client/stores/alerts";
import { EmergencyLine } from "./emergency-line";

/** On a phone it scrolls by itself, so that the map's controls keep their room. */
const sectionClass =
  "max-h-[50dvh] shrink-0 overflow-y-auto border-b-2 border-emergency bg-surface max-md:max-h-[max(8rem,calc(100dvh-32rem))]";

/**
 * The emergencies to be seen to, above every dispatcher's page, which it pushes down; and above every
 * dialog, whose own screen it is not: a press here must not close the form one was filling in. It is
 * there from the start, since what is live then is read out while a dialog is open too.
 */
export function EmergencyBanner() {
  return (
    <div
      aria-live="assertive"
      onPointerDown={(event) => event.nativeEvent.stopImmediatePropagation()}
      className="pointer-events-auto relative z-[1102] shrink-0"
    >
      <Emergencies />
    </div>
  );
}

function Emergencies() {
  const t = useTranslations("alerts");
  const emergencies = useEmergencies();
  const [isWhole, setWhole] = useState(false);
  if (emergencies.length === 0) return null;
  const shown = isWhole ? emergencies : emergencies.slice(0, MOST_LINES);
  const hidden = emergencies.length - MOST_LINES;
  return (
    <section aria-label={t("emergencies")} className={sectionClass}>
      <ul className="divide-y divide-surface">
        {shown.map((alert) => (
          <EmergencyLine key={alert.id} alert={alert} />
        ))}
      </ul>
      {hidden > 0 && (
        <p role="alert" className="px-2">
          <Button variant="ghost" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
            {isWhole ? t("fewer") : t("more", { count: hidden })}
          </Button>
        </p>
      )}
    </section>
  );
}
