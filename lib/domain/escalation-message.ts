import type { AlertView } from "./alert";
import type { LatLng } from "./geo";

type To = { name: string; phone: string };

/** What is posted to the gateway that sends or calls: one message for one person. */
export type EscalationMessage = {
  /** The delivery's own: the same one again is a repeat. */
  id: string;
  /** From 0: the how many-eth call about this alert. */
  step: number;
  /** Somebody tries whether messages arrive: there is no alert. */
  test: boolean;
  alert:
    | (Pick<
        AlertView,
        "id" | "kind" | "priority" | "occurredAt" | "message" | "vehicle" | "driver" | "location"
      > & { mapUrl: string | null })
    | null;
  to: To;
  /** All of it as a sentence, ready to be sent or read out. */
  text: string;
};

/** A delivery's message about an alert; `timeZone`: the fleet's, IANA. */
export function escalationMessage(
  { id, step, to }: { id: string; step: number; to: To },
  alert: AlertView,
  timeZone: string,
): EscalationMessage {
  const { kind, priority, occurredAt, message, vehicle, driver, location } = alert;
  const mapUrl = location && mapLink(location);
  return {
    ...{ id, step, to, test: false },
    alert: {
      ...{ id: alert.id, kind, priority, occurredAt, message, vehicle, driver, location },
      mapUrl,
    },
    text: sentences(alert, mapUrl, timeZone),
  };
}

/** What a mail about it has as its subject. */
export const escalationSubject = (alert: AlertView): string =>
  [nameOf(alert), alert.driver?.name, alert.vehicle?.plateNumber].filter(Boolean).join(", ");

/** The message that tries whether messages arrive. */
export const testMessage = (id: string, to: To): EscalationMessage => ({
  ...{ id, to },
  step: 0,
  test: true,
  alert: null,
  text: `Qafila test for ${to.name}: emergencies that nobody acknowledges will reach you this way. Nothing has happened.`,
});

/** OpenStreetMap with a pin there: opens on any phone. */
export const mapLink = ({ lat, lng }: LatLng): string =>
  `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lng}#map=17/${lat}/${lng}`;

/** A place that old may not be where it happened, ms. */
const OLD_PLACE_MS = 120_000;

function sentences(alert: AlertView, mapUrl: string | null, timeZone: string): string {
  const { message, vehicle, driver, occurredAt, location } = alert;
  const who = driver?.name ?? "an unknown driver";
  const clock = new Intl.DateTimeFormat("en-GB", {
    hour: "2-digit",
    minute: "2-digit",
    day: "numeric",
    month: "short",
    timeZone,
  });
  const seenAt = Date.parse(location?.recordedAt ?? occurredAt);
  const isOld = Date.parse(occurredAt) - seenAt > OLD_PLACE_MS;
  return [
    `${nameOf(alert)}: ${who}${vehicle ? `, vehicle ${vehicle.plateNumber}` : ""}, ${clock.format(Date.parse(occurredAt))}.`,
    message && `"${message}"`,
    "Nobody in the control room has acknowledged it.",
    driver?.phone && `Call ${driver.phone}.`,
    mapUrl && isOld && `Last seen ${clock.format(seenAt)}:`,
    mapUrl ?? "Nobody knows where.",
  ]
    .filter(Boolean)
    .join(" ");
}

const nameOf = ({ kind, asksDriverUntil }: AlertView): string => {
  if (kind === "sos") return "SOS";
  if (asksDriverUntil) return "Possible accident, the driver did not answer";
  const words = kind.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
};
