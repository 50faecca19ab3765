import { describe, expect, test } from "vitest";
import type { AlertView } from "./alert";
import { type AlertDeed, decideAlert } from "./alert-machine";

const noura = { id: "n", name: "Noura" };
const sami = { id: "s", name: "Sami" };
const khalid = { id: "k", name: "Khalid" };
const at = "2026-03-11T14:03:00.000Z";

const open: AlertView = {
  kind: "sos",
  status: "open",
  acknowledgedBy: null,
  acknowledgedAt: null,
  takenOverFrom: null,
  notedAt: null,
  resolvedBy: null,
  resolvedAt: null,
  note: null,
} as AlertView;
const taken: AlertView = {
  ...open,
  status: "acknowledged",
  acknowledgedBy: noura,
  acknowledgedAt: "2026-03-11T14:02:30.000Z",
};
const over: AlertView = { ...taken, status: "resolved", resolvedBy: noura, resolvedAt: at };

const decide = (alert: AlertView, what: AlertDeed["do"], by = noura, note: string | null = null) =>
  decideAlert(alert, { do: what, by, at, note });

describe("an alert", () => {
  test("is acknowledged by whoever says so, with their note", () => {
    expect(decide(open, "acknowledge", noura, "Calling him")).toEqual({
      status: "acknowledged",
      acknowledgedBy: noura,
      acknowledgedAt: at,
      note: "Calling him",
      notedAt: at,
    });
    expect(decide(open, "acknowledge")).not.toHaveProperty("notedAt");
  });

  test("acknowledged again by the same person stays as it is", () => {
    expect(decide(taken, "acknowledge")).toBeNull();
    const noted = { ...taken, note: "Calling him" };
    expect(decide(noted, "acknowledge", noura, "Calling him")).toBeNull();
  });

  test("acknowledged by another is theirs from now on, and says whose it was", () => {
    expect(decide(taken, "acknowledge", sami)).toMatchObject({
      acknowledgedBy: sami,
      acknowledgedAt: at,
      takenOverFrom: noura,
    });
    expect(decide(open, "acknowledge", sami)).not.toHaveProperty("takenOverFrom");
  });

  test("is resolved, and every note is kept", () => {
    const noted = { ...taken, note: "Calling him" };
    expect(decide(noted, "resolve", sami, "Police were there")).toEqual({
      status: "resolved",
      resolvedBy: sami,
      resolvedAt: at,
      note: "Calling him\nPolice were there",
      notedAt: at,
    });
    expect(decide(noted, "resolve")).toMatchObject({ note: "Calling him" });
  });

  test("resolved while open is acknowledged by the same word", () => {
    expect(decide(open, "resolve", sami)).toMatchObject({
      acknowledgedBy: sami,
      acknowledgedAt: at,
      resolvedBy: sami,
    });
  });

  test("that is resolved takes no more, and says who did it", () => {
    expect(() => decide(over, "resolve", sami)).toThrow("Noura has resolved this alert");
    expect(() => decide(over, "acknowledge", sami)).toThrow("Noura has resolved this alert");
    expect(() => decide({ ...over, resolvedBy: null }, "resolve")).toThrow("It has been resolved");
  });
});

describe("its driver's word that all is well", () => {
  test("is only a note on an SOS, kept once", () => {
    expect(decide(open, "driver-ok", khalid, "I am fine")).toEqual({ note: "Khalid: I am fine" });
    expect(decide(open, "driver-ok", khalid)).toEqual({ note: "Khalid: OK" });
    const noted = { ...open, note: "Khalid: OK" };
    expect(decide(noted, "driver-ok", khalid)).toBeNull();
  });

  test("resolves an accident that nobody has looked at yet", () => {
    const accident: AlertView = { ...open, kind: "accident" };
    expect(decide(accident, "driver-ok", khalid)).toMatchObject({
      status: "resolved",
      resolvedBy: khalid,
    });
    const seen: AlertView = { ...taken, kind: "accident" };
    expect(decide(seen, "driver-ok", khalid)).toEqual({ note: "Khalid: OK" });
  });
});
