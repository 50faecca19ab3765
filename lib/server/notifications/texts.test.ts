import { describe, expect, it } from "vitest";
import { alertKinds } from "../../domain/alert";
import { languages } from "../../domain/language";
import type { Texts } from "../../domain/notification";
import {
  alertSaid,
  announced,
  asWritten,
  callFailed,
  type NamedTrip,
  tripCancelled,
  tripDelayed,
  tripPlanned,
  tripWithdrawn,
} from "./texts";

const vehicle = { plateNumber: "RUH 7001" };
const trip: NamedTrip = {
  name: "Morning round",
  scheduledAt: new Date("2031-01-31T05:00:00.000Z"),
  reason: null,
  vehicle,
  stops: [{ label: "Shop" }, { label: "Clinic" }],
};
const nameless = { ...trip, name: null };
const plain = { ...nameless, scheduledAt: null, stops: [{ label: null }] };
const cancelled = { ...trip, reason: "Not needed" };
const named = { vehicle, driver: { name: "Omar" }, message: "On the ring road" };
const nobody = { vehicle: null, driver: null, message: null };

const every: Record<string, Texts> = {
  announcement: announced("The depot closes at noon."),
  written: asWritten({ title: "Fuel", message: "Fill up." }),
  assigned: tripPlanned("assigned", trip, "Asia/Riyadh"),
  "assigned without a name": tripPlanned("assigned", nameless, "Asia/Riyadh"),
  "assigned without anything": tripPlanned("assigned", plain, "Asia/Riyadh"),
  changed: tripPlanned("changed", trip, "Asia/Riyadh"),
  withdrawn: tripWithdrawn(trip),
  cancelled: tripCancelled(trip),
  "cancelled for a reason": tripCancelled(cancelled),
  "delayed by a minute": tripDelayed(trip, 1),
  "delayed by 25 minutes": tripDelayed(trip, 25),
  "call failed": callFailed({ name: "Sami", error: "It rang out." }),
  ...Object.fromEntries(
    alertKinds.flatMap((kind) => [
      [`${kind} opened`, alertSaid("opened", { kind, ...named })],
      [`${kind} escalated`, alertSaid("escalated", { kind, ...nobody })],
    ]),
  ),
};

describe.each(Object.entries(every))("the notification of %s", (_, texts) => {
  it.each(languages)("is said whole in %s", (language) => {
    const { title, message } = texts[language];
    for (const said of [title, message]) {
      expect(said).not.toBe("");
      // A missing text is said by its key, a missing value by its braces.
      expect(said).not.toMatch(/notices\.|alerts\.|[{}]|undefined|null|NaN|Invalid/);
    }
  });
});

describe("what a notification says", () => {
  it("is in the language of whoever reads it", () => {
    for (const [what, { en, ar }] of Object.entries(every)) {
      if (what === "written") expect(ar).toEqual(en);
      else expect(ar.title, what).toMatch(/\p{Script=Arabic}/u);
      expect(en.title, what).not.toMatch(/\p{Script=Arabic}/u);
    }
  });

  it("names trip, vehicle and start by the fleet's clock", () => {
    expect(every.assigned?.en.message).toMatch(/Morning round, RUH 7001, .*31.*8:00/);
    expect(every["assigned without a name"]?.en.message).toContain("To Clinic, RUH 7001");
    expect(every["assigned without anything"]?.en.message).toBe(
      "With RUH 7001, as soon as you can.",
    );
    expect(every["cancelled for a reason"]?.en.message).toContain("Not needed");
    expect(every["delayed by 25 minutes"]?.en.message).toContain("25 minutes later");
  });

  it("fits what the database and an e-mail's subject take", () => {
    for (const { en, ar } of Object.values(every)) {
      for (const { title } of [en, ar]) expect(title.length).toBeLessThanOrEqual(120);
    }
  });
});
