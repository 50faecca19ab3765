import { describe, expect, test } from "vitest";
import { isQuiet, maySpeak, quietUntil, readQuiet } from "./quiet-mode";

const now = Date.parse("2026-03-02T20:30:00Z");
const info = { type: "info", readAt: null };
const critical = { type: "critical", readAt: null };

describe("quiet mode", () => {
  test("lasts an hour, until the fleet's next morning, or until it is turned off", () => {
    expect(quietUntil("hour", now, "UTC")).toBe(now + 3_600_000);
    expect(quietUntil("tomorrow", now, "UTC")).toBe(Date.parse("2026-03-03T06:00:00Z"));
    // In Dubai it is the third already.
    expect(quietUntil("tomorrow", now, "Asia/Dubai")).toBe(Date.parse("2026-03-04T02:00:00Z"));
    expect(quietUntil("open", now, "UTC")).toBe("open");
  });

  test("is over when its time is", () => {
    expect(isQuiet(now + 1, now)).toBe(true);
    expect(isQuiet(now, now)).toBe(false);
    expect(isQuiet("open", now)).toBe(true);
    expect(isQuiet(null, now)).toBe(false);
  });

  test("silences all but what is critical", () => {
    expect(maySpeak(info, "open", now)).toBe(false);
    expect(maySpeak(critical, "open", now)).toBe(true);
    expect(maySpeak(info, null, now)).toBe(true);
  });

  test("or not, what was read already stays silent", () => {
    const readAt = "2026-03-02T20:00:00.000Z";
    expect(maySpeak({ ...info, readAt }, null, now)).toBe(false);
    expect(maySpeak({ ...critical, readAt }, null, now)).toBe(false);
  });

  test("is kept as text, and trusts no other", () => {
    expect(readQuiet("open")).toBe("open");
    expect(readQuiet(String(now))).toBe(now);
    for (const kept of [null, "", "NaN", "-1", "soon"]) expect(readQuiet(kept)).toBeNull();
  });
});
