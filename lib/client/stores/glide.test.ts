import { describe, expect, test } from "vitest";
import { glideTo, isGliding, type KnownFix, poseAt, worldLatLng, worldPoint } from "./glide";

const fixAt = (
  lat: number,
  lng: number,
  seconds: number,
  heading: number | null = null,
): KnownFix => ({
  lat,
  lng,
  speed: null,
  heading,
  accuracy: null,
  recordedAt: seconds * 1000,
  receivedAt: seconds * 1000,
});

/** Glides through fixes heard at these times (ms). */
function follow(...heard: [fix: KnownFix, at: number][]) {
  let glide: ReturnType<typeof glideTo> | null = null;
  let previous: KnownFix | null = null;
  for (const [fix, at] of heard) {
    glide = glideTo(glide, previous, fix, at);
    previous = fix;
  }
  if (!glide) throw new Error("Nothing to follow.");
  return glide;
}

describe("world coordinates", () => {
  test("put 0° 0° in the middle and come back to where they were", () => {
    expect(worldPoint({ lat: 0, lng: 0 })).toEqual({ x: 128, y: 128 });
    const { x, y } = worldPoint({ lat: 24.7136, lng: 46.6753 });
    expect(worldLatLng(x, y).lat).toBeCloseTo(24.7136, 9);
    expect(worldLatLng(x, y).lng).toBeCloseTo(46.6753, 9);
  });
});

describe("a marker", () => {
  const a = fixAt(24.7, 46.6, 0);
  const b = fixAt(24.7005, 46.6, 1);

  test("stands at its first fix", () => {
    const glide = follow([a, 500]);
    expect(isGliding(glide, 500)).toBe(false);
    expect(poseAt(glide, 500)).toMatchObject(worldPoint(a));
  });

  test("is half way after half the time observed between two fixes", () => {
    const pose = poseAt(follow([a, 0], [b, 1000]), 1500);
    expect(pose.y).toBeCloseTo((worldPoint(a).y + worldPoint(b).y) / 2, 9);
  });

  test("never goes past its newest fix", () => {
    expect(poseAt(follow([a, 0], [b, 1000]), 60_000)).toMatchObject(worldPoint(b));
  });

  test("goes on from where it is drawn when a fix comes early", () => {
    const c = fixAt(24.701, 46.6, 2);
    const before = poseAt(follow([a, 0], [b, 1000]), 1400);
    expect(poseAt(follow([a, 0], [b, 1000], [c, 1400]), 1400)).toMatchObject({
      x: before.x,
      y: before.y,
    });
  });

  test("is never more than five seconds behind", () => {
    expect(follow([a, 0], [b, 60_000]).duration).toBe(5_000);
  });

  test("snaps over a jump, a gap nobody saw, and a leap no car can make", () => {
    const far = fixAt(25.7, 46.6, 1);
    expect(poseAt(follow([a, 0], [far, 1000]), 1000)).toMatchObject(worldPoint(far));
    const late = fixAt(24.701, 46.6, 600);
    expect(poseAt(follow([a, 0], [late, 1000]), 1000)).toMatchObject(worldPoint(late));
    const leap = fixAt(24.72, 46.6, 10);
    expect(poseAt(follow([a, 0], [leap, 1000]), 1000)).toMatchObject(worldPoint(leap));
  });

  test("turns the short way round through north", () => {
    const glide = follow([fixAt(24.7, 46.6, 0, 350), 0], [fixAt(24.7005, 46.6, 1, 20), 1000]);
    expect(poseAt(glide, 1500).heading).toBeCloseTo(5, 9);
  });

  test("takes its heading from the way between two fixes when none is sent", () => {
    expect(follow([a, 0], [b, 1000]).toHeading).toBeCloseTo(0, 6);
  });

  test("keeps its heading while it stands, and has none before anything tells it", () => {
    const stood = follow([fixAt(24.7, 46.6, 0, 90), 0], [fixAt(24.7, 46.6, 1), 1000]);
    expect(stood.toHeading).toBe(90);
    expect(follow([a, 0]).toHeading).toBeNull();
  });
});
