import { useFormatter, useTranslations } from "next-intl";
import { useCallback } from "react";
import { useRefusedWords } from "@/components/refused/use-refused-words";
import { useTimes } from "@/components/trips/use-times";
import { isEmergency } from "@/lib/domain/emergency";
import type { TimelineItemView, TripView } from "@/lib/domain/trip-view";
import { isolated } from "@/lib/i18n/isolated";
import type { NameOf } from "./use-names";
import { useStopName } from "./use-stop-name";

type Words = { title: string; details: string[] };

const changed = ["name", "origin", "destination", "stops", "scheduledAt"] as const;
const stopNotes = ["failed", "skipped", "reopened"] as const;

/** Says what a timeline item tells, without when and by whom. */
export function useTimelineWords(trip: TripView, nameOf: NameOf) {
  const t = useTranslations("trip.timeline");
  const proof = useTranslations("proof.view");
  const refusal = useTranslations("refused");
  const wordsOf = useRefusedWords();
  const stopName = useStopName();
  const { clock, clockSeconds } = useTimes();
  const format = useFormatter();

  return useCallback(
    ({ kind, at, data }: TimelineItemView): Words => {
      const text = (key: string) => (typeof data[key] === "string" ? (data[key] as string) : null);
      const list = (key: string) => (Array.isArray(data[key]) ? (data[key] as unknown[]) : []);
      const names = (ids: unknown[]) => format.list(ids.map((id) => stopName(trip, id)));
      // Corrections may be within a minute.
      const precise = (when: string) => clockSeconds(Date.parse(when));
      const corrects = text("corrects");
      const said = text("said");
      const common = [
        ...(corrects ? [t("corrects", { from: precise(corrects), to: precise(at) })] : []),
        ...(said ? [t("said", { time: clock(said) })] : []),
      ];
      const words = (title: string, ...details: (string | null)[]): Words => ({
        title,
        details: [...details.filter((detail) => detail !== null), ...common],
      });

      switch (kind) {
        case "scheduled": {
          const fields = changed.filter((field) => list("changed").includes(field));
          return list("changed").length === 0
            ? words(t("scheduled"))
            : words(t("changed"), format.list(fields.map((field) => t(`fields.${field}`))));
        }
        case "assigned": {
          const [vehicle, driver] = [text("vehicleId"), text("driverId")];
          const isNew = !("previousVehicleId" in data);
          const title = t(isNew ? "assigned" : "reassigned", {
            vehicle: nameOf(vehicle),
            driver: driver ? nameOf(driver) : t("nobody"),
          });
          if (isNew) return words(title);
          const previous = text("previousDriverId");
          return words(
            title,
            t("before", {
              vehicle: nameOf(text("previousVehicleId")),
              driver: previous ? nameOf(previous) : t("nobody"),
            }),
          );
        }
        case "started":
          return words(t("started"));
        case "arrived":
        case "departed":
          return words(t(kind, { stop: stopName(trip, data.stopId) }));
        case "completed": {
          const skipped = list("skipped");
          return words(
            t("completed"),
            skipped.length > 0 ? t("skippedStops", { stops: names(skipped) }) : null,
          );
        }
        case "cancelled":
          return words(t("cancelled"), text("reason"));
        case "delayed": {
          const [promised, eta] = [text("promisedAt"), text("etaAt")];
          return words(
            t("delayed"),
            promised && eta
              ? t("delayedText", { promised: clock(promised), eta: clock(eta) })
              : null,
          );
        }
        case "alert": {
          const emergency = text("kind");
          return words(isEmergency(emergency) ? t(`alerts.${emergency}`) : t("alert"));
        }
        case "note": {
          const note = stopNotes.find((each) => each === data.stop);
          if (note) return words(t(note, { stop: stopName(trip, data.stopId) }), text("reason"));
          if (data.ask === "complete") return words(t("asked"));
          if (data.proof) return words(proof("title", { stop: stopName(trip, data.stopId) }));
          if (data.refused) {
            const written = text("text");
            return words(
              refusal("item", { what: wordsOf(data.refused) }),
              data.stopId ? stopName(trip, data.stopId) : null,
              written && refusal("wrote", { text: isolated(written) }),
              text("message"),
            );
          }
          if (data.settles) return words(refusal("settled"), text("text"));
          return words(t("note"), text("text"));
        }
      }
    },
    [t, proof, refusal, wordsOf, trip, nameOf, stopName, clock, clockSeconds, format],
  );
}
