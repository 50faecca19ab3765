import { describe, expect, test } from "vitest";
import type { AlertView } from "./alert";
import { nextDue, onCallList, type Surroundings, waitAfter } from "./escalation";

const openedAt = "2026-03-11T14:00:00.000Z";
/** So many seconds after it opened, as ISO and in ms. */
const iso = (seconds: number) => new Date(Date.parse(openedAt) + seconds * 1000).toISOString();
const ms = (seconds: number) => Date.parse(iso(seconds));

const sos = {
  priority: "critical",
  status: "open",
  drill: false,
  openedAt,
  asksDriverUntil: null,
  acknowledgedAt: null,
  notedAt: null,
  escalatedAt: null,
  remindedAt: null,
} as AlertView;
const due = (more: Partial<AlertView>, around: Partial<Surroundings> = {}) =>
  nextDue({ ...sos, ...more }, { last: null, people: 3, isStaffed: true, ...around });

describe("a critical alert", () => {
  test("goes beyond the control room after 30 s, or at once with nobody there", () => {
    expect(due({})).toEqual({ do: "escalate", at: ms(30) });
    expect(due({}, { isStaffed: false })).toEqual({ do: "escalate", at: ms(0) });
  });

  test("calls one person a minute, rests for five, and begins anew", () => {
    const escalatedAt = iso(30);
    expect(due({ escalatedAt })).toEqual({ do: "call", at: ms(30) });
    const after = (step: number) =>
      due({ escalatedAt }, { last: { step, createdAt: new Date(iso(100)) } });
    expect([0, 1, 2, 3, 5].map((step) => after(step)?.at)).toEqual(
      [160, 160, 400, 160, 400].map(ms),
    );
  });

  test("calls the only one on the list every five minutes, and nobody where there is none", () => {
    const last = { step: 0, createdAt: new Date(iso(30)) };
    expect(due({ escalatedAt: iso(30) }, { last, people: 1 })?.at).toBe(ms(330));
    expect(due({ escalatedAt: iso(30) }, { people: 0 })).toBeNull();
  });

  test("calls nobody once it is acknowledged, resolved, or practice", () => {
    const escalatedAt = iso(30);
    expect(due({ escalatedAt, status: "resolved" })).toBeNull();
    expect(due({ escalatedAt, drill: true })).toBeNull();
    const status = "acknowledged";
    expect(due({ escalatedAt, status, acknowledgedAt: iso(40), notedAt: iso(40) })).toBeNull();
  });

  test("acknowledged without a word rings again every 15 minutes until there is one", () => {
    const taken = { status: "acknowledged", acknowledgedAt: iso(60) } as const;
    expect(due(taken)).toEqual({ do: "remind", at: ms(960) });
    expect(due({ ...taken, remindedAt: iso(960) })?.at).toBe(ms(1860));
    expect(due({ ...taken, remindedAt: iso(960), notedAt: iso(1000) })).toBeNull();
    // Another took it over: theirs are whole 15 minutes.
    expect(due({ ...taken, remindedAt: iso(960), acknowledgedAt: iso(970) })?.at).toBe(ms(1870));
    // What the one before said is no word of whoever took it over.
    expect(due({ ...taken, notedAt: iso(900), acknowledgedAt: iso(970) })?.at).toBe(ms(1870));
  });
});

describe("a suspected accident", () => {
  const asked = { kind: "accident", asksDriverUntil: iso(30) } as const;

  test("rings when its driver has not answered, and escalates 30 s after that", () => {
    expect(due(asked)).toEqual({ do: "ring", at: ms(30) });
    expect(due(asked, { isStaffed: false })).toEqual({ do: "ring", at: ms(30) });
    expect(due({ ...asked, remindedAt: iso(30) })).toEqual({ do: "escalate", at: ms(60) });
    const alone = due({ ...asked, remindedAt: iso(30) }, { isStaffed: false });
    expect(alone).toEqual({ do: "escalate", at: ms(30) });
  });

  test("that a rule made less urgent rings, and calls nobody", () => {
    expect(due({ ...asked, priority: "high" })).toEqual({ do: "ring", at: ms(30) });
    expect(due({ ...asked, priority: "high", remindedAt: iso(30) })).toBeNull();
  });
});

test("what is not critical stays in the control room", () => {
  expect(due({ priority: "high" }, { isStaffed: false })).toBeNull();
  expect(due({ priority: "high", status: "acknowledged", acknowledgedAt: iso(1) })).toBeNull();
});

test("a gateway that fails is tried again after 1 s, twice as long each time, at most a minute", () => {
  expect([1, 2, 3, 6, 7, 50].map(waitAfter)).toEqual([1_000, 2_000, 4_000, 32_000, 60_000, 60_000]);
});

test("the list takes telephone numbers, and no more than 20 of them", () => {
  const accepts = (phone: string, count = 1) =>
    onCallList.safeParse({ contacts: Array(count).fill({ name: "Sami", phone }) }).success;
  expect(["+966 50 000 0000", "(011) 200-3000", "911"].map((phone) => accepts(phone))).toEqual([
    true,
    true,
    true,
  ]);
  expect(["", "call Sami", "+", "+966\n<script>"].map((phone) => accepts(phone))).not.toContain(
    true,
  );
  expect([accepts("911", 20), accepts("911", 21)]).toEqual([true, false]);
});
