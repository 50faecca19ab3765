import { expect, test } from "vitest";
import type { DrivenFix } from "./driven-way";
import { createPlayer } from "./player";

const MINUTE = 60_000;
const fix = (minute: number): DrivenFix => ({
  lat: 24.7 + minute * 0.01,
  lng: 46.68,
  speed: 60,
  heading: 0,
  recordedAt: minute * MINUTE,
  vehicleId: "a",
});
const fixes = [fix(0), fix(1), fix(13), fix(14)];

const playing = () => {
  const player = createPlayer();
  player.play(fixes);
  return player;
};

test("it starts at the start and runs as many times faster as chosen", () => {
  const player = playing();
  player.setSpeed(10);
  player.advance(fixes, 2_000);
  expect(player.store.getState()).toMatchObject({ time: 20_000, isPlaying: true });
});

test("it jumps over a gap at once and tells which", () => {
  const player = playing();
  player.seek(fixes, MINUTE);
  player.advance(fixes, 500);
  expect(player.store.getState()).toMatchObject({
    time: 13 * MINUTE,
    skipped: { from: MINUTE, to: 13 * MINUTE },
  });
});

test("at the end it stops; playing again starts over", () => {
  const player = playing();
  player.setSpeed(300);
  player.seek(fixes, 13.5 * MINUTE);
  player.advance(fixes, 1_000);
  expect(player.store.getState()).toMatchObject({ time: 14 * MINUTE, isPlaying: false });
  player.play(fixes);
  expect(player.store.getState()).toMatchObject({ time: 0, isPlaying: true });
});

test("it never goes beyond what is known", () => {
  const player = createPlayer();
  player.seek(fixes, 99 * MINUTE);
  expect(player.store.getState().time).toBe(14 * MINUTE);
  player.seek(fixes, -MINUTE);
  expect(player.store.getState().time).toBe(0);
  player.leave();
  expect(player.store.getState().time).toBeNull();
});

test("paused it stays where it is, and without fixes there is nothing to play", () => {
  const player = playing();
  player.pause();
  player.advance(fixes, 1_000);
  expect(player.store.getState().time).toBe(0);
  const empty = createPlayer();
  empty.play([]);
  expect(empty.store.getState()).toMatchObject({ time: null, isPlaying: false });
});
