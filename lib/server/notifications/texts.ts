import { createTranslator } from "use-intl/core";
import type { AlertView } from "../../domain/alert";
import { type Language, languages } from "../../domain/language";
import type { Texts } from "../../domain/notification";
import { messages } from "../../i18n/messages";

/** What the product itself tells people, in every language it speaks (lib/i18n/{en,ar}/notices.json). */

type Words = { title: string; message: string };
type Say = ReturnType<typeof words>;

const words = (language: Language) =>
  createTranslator({ locale: language, messages: messages[language], namespace: "notices" });

const kindOf = (language: Language, kind: AlertView["kind"]) =>
  messages[language].alerts.kinds[kind];

const inEach = (say: (t: Say, language: Language) => Words): Texts =>
  Object.fromEntries(languages.map((one) => [one, say(words(one), one)])) as Texts;

/** As somebody wrote it, whoever reads it. */
export const asWritten = (said: Words): Texts => inEach(() => said);

/** An announcement without a title. */
export const announced = (message: string): Texts =>
  inEach((t) => ({ title: t("announcement"), message }));

/** Of a trip, what its notifications name. */
export type NamedTrip = {
  name: string | null;
  scheduledAt: Date | null;
  reason: string | null;
  vehicle: { plateNumber: string };
  stops: { label: string | null }[];
};

function tripName(t: Say, { name, vehicle, stops }: NamedTrip): string {
  const plate = vehicle.plateNumber;
  const destination = stops.at(-1)?.label;
  if (name) return t("trip.named", { name, plate });
  return destination ? t("trip.to", { destination, plate }) : t("trip.plain", { plate });
}

/** A trip is a driver's now, or is not what it was; `timeZone`: the fleet's, IANA. */
export const tripPlanned = (
  what: "assigned" | "changed",
  trip: NamedTrip,
  timeZone: string,
): Texts =>
  inEach((t, language) => {
    const format = { dateStyle: "medium", timeStyle: "short", timeZone } as const;
    const start = trip.scheduledAt
      ? new Intl.DateTimeFormat(language, format).format(trip.scheduledAt)
      : t("trip.soon");
    return {
      title: t(`trip.${what}`),
      message: t(`trip.${what}Text`, { trip: tripName(t, trip), start }),
    };
  });

export const tripWithdrawn = (trip: NamedTrip): Texts =>
  inEach((t) => ({
    title: t("trip.withdrawn"),
    message: t("trip.withdrawnText", { trip: tripName(t, trip) }),
  }));

export const tripCancelled = (trip: NamedTrip): Texts =>
  inEach((t) => ({
    title: t("trip.cancelled"),
    message: trip.reason
      ? t("trip.cancelledFor", { trip: tripName(t, trip), reason: trip.reason })
      : t("trip.cancelledText", { trip: tripName(t, trip) }),
  }));

/** `minutes`: later than was promised at its start. */
export const tripDelayed = (trip: NamedTrip, minutes: number): Texts =>
  inEach((t) => ({
    title: t("trip.delayed"),
    message: t("trip.delayedText", { trip: tripName(t, trip), minutes }),
  }));

/** Of an alert, what its notifications name. */
export type NamedAlert = Pick<AlertView, "kind" | "message"> & {
  vehicle: { plateNumber: string } | null;
  driver: { name: string } | null;
};

export const alertSaid = (what: "opened" | "escalated", alert: NamedAlert): Texts =>
  inEach((t, language) => {
    const whose = t("alert.whose", {
      plate: alert.vehicle?.plateNumber ?? t("alert.noVehicle"),
      driver: alert.driver?.name ?? t("alert.noDriver"),
    });
    return {
      title: t(`alert.${what}`, { kind: kindOf(language, alert.kind) }),
      message: alert.message ? t("alert.said", { whose, message: alert.message }) : whose,
    };
  });

/** Somebody on call could not be reached, and why. */
export const callFailed = (call: { name: string; error: string }): Texts =>
  inEach((t) => ({ title: t("call.failed"), message: t("call.failedText", call) }));

/** What a mail says around its message; `settings`: where its reader changes that. */
export function mailWords(language: string, settings: string): { open: string; why: string } {
  const t = words(languages.find((one) => one === language) ?? "en");
  return { open: t("email.open"), why: t("email.why", { link: settings }) };
}

/** There is a message, for a phone that must not show what it says. */
export const messageWaits = (language: string): Words => {
  const t = words(languages.find((one) => one === language) ?? "en");
  return { title: t("waiting.title"), message: t("waiting.text") };
};

/** Somebody tries whether messages arrive. */
export const deliveryTried = (language: string): Words => {
  const t = words(languages.find((one) => one === language) ?? "en");
  return { title: t("test.title"), message: t("test.text") };
};
