import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { type Drive, EtaModel } from "../domain/eta";
import type { TimedPlace } from "../domain/eta-moment";
import { paidTrips } from "./paid-trips";
import { readTrace } from "./trace";
import { walkForward } from "./walk-forward";

const line = (second: number, north: number, occupied = 1) =>
  `${(37.7 + north / 111_195).toFixed(6)} -122.4 ${occupied} ${1_211_000_000 + second}`;

/** Fixes a minute apart, 300 m each, as one cab would write them. */
const trip = (from: number, fixes: number, metres = 300) =>
  Array.from({ length: fixes }, (_, n) => line(from + n * 60, n * metres));

const tripsOf = (lines: string[]) => paidTrips(readTrace(lines.join("\n")).records);

it("a trip is a run of occupied fixes, and a silence of over five minutes ends it", () => {
  const lines = [...trip(0, 6), line(360, 1800, 0), ...trip(420, 7), ...trip(1200, 8)];
  expect(tripsOf(lines).map(({ fixes }) => fixes.length)).toEqual([6, 7, 8]);
});

it("too few fixes, too near or a jump make no trip", () => {
  const jump = [...trip(0, 6), line(360, 1800 + 60 * 46)];
  expect([trip(0, 4, 900), trip(0, 6, 100), jump].flatMap(tripsOf)).toEqual([]);
});

it("a drive is learned only after it ended, and the last minute is not asked about", () => {
  const log: string[] = [];
  class Watched extends EtaModel {
    override learn(drive: Drive) {
      log.push(`learn ${(drive.fixes[0] as TimedPlace).at / 1000 - 1_211_000_000}`);
      super.learn(drive);
    }
    override predict(question: Parameters<EtaModel["predict"]>[0]) {
      log.push(`ask ${question.at / 1000 - 1_211_000_000} of ${question.driven.length}`);
      return super.predict(question);
    }
  }
  walkForward(tripsOf([...trip(0, 8), line(480, 0, 0), ...trip(540, 8)]), new Watched());
  expect(log).toEqual([
    ...["ask 0 of 1", "ask 120 of 3", "ask 240 of 5", "ask 360 of 7"],
    ...["learn 0", "ask 540 of 1", "ask 660 of 3", "ask 780 of 5", "ask 900 of 7"],
  ]);
});

const cabs = new URL("../../../shared/data/cabs/", import.meta.url);
if (!existsSync(cabs))
  process.stdout.write(`Skipped: foretelling real cabs needs ${cabs.pathname}.\n`);

it.skipIf(!existsSync(cabs))("foretells a real cab within a fifth, mostly (skips without)", () => {
  const lines = readFileSync(new URL("abboip.txt", cabs), "utf8").split("\n").slice(0, 12_000);
  const answers = walkForward(tripsOf(lines));
  const mean = (of: (answer: (typeof answers)[number]) => number) =>
    answers.reduce((sum, answer) => sum + of(answer), 0) / answers.length;
  const relative = answers
    .map(({ said, actual }) => Math.abs(said.seconds - actual) / actual)
    .sort((a, b) => a - b);
  expect(answers.length).toBeGreaterThan(1000);
  expect(relative[relative.length >> 1]).toBeLessThan(0.2);
  expect(
    mean(({ said, actual }) => Math.abs(said.seconds - actual)) /
      mean(({ baseline, actual }) => Math.abs(baseline - actual)),
  ).toBeLessThan(0.5);
  const covered = mean(({ said: { earliest, latest }, actual }) =>
    earliest <= actual && actual <= latest ? 1 : 0,
  );
  expect(covered).toBeGreaterThan(0.75);
  expect(covered).toBeLessThan(0.85);
});
