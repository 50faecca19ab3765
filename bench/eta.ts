import { readFileSync } from "node:fs";
import type { Drive } from "../lib/domain/eta";
import { paidTrips } from "../lib/simulator/paid-trips";
import { readTrace } from "../lib/simulator/trace";
import { type Answer, QUARTERS, walkForward } from "../lib/simulator/walk-forward";
import { percentile } from "./percentile";

/**
 * How well arrival times are foretold on recorded cabs, taken as one fleet: each trip is asked
 * about at four moments, from nothing but the trips that ended before. Baseline: what remains in
 * a straight line, at 35 km/h. Seconds and shares.
 */
export async function eta(files: string[]) {
  if (files.length === 0) refuse("Name the trace files: npm run bench -- eta FILE…");
  const drives = files.flatMap(tripsIn);
  if (drives.length === 0) refuse("There is no trip in these files to ask about.");
  const answers = walkForward(drives);
  if (answers.length === 0) refuse("No trip in these files is long enough to ask about.");
  const sources = [...new Set(answers.map(({ said }) => said.source))];
  return {
    files: files.length,
    trips: drives.length,
    ...figures(answers),
    byQuarter: QUARTERS.map((quarter) => ({
      asked: quarter,
      ...figures(answers.filter((answer) => answer.quarter === quarter)),
    })),
    bySource: sources.map((source) => ({
      source,
      ...figures(answers.filter(({ said }) => said.source === source)),
    })),
    microsecondsPerPrediction: rounded(mean(answers.map(({ microseconds }) => microseconds))),
  };
}

function tripsIn(file: string): Drive[] {
  let text = "";
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    refuse(`${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? error}).`);
  }
  const { records } = readTrace(text);
  if (records.length === 0) refuse(`${file} holds no fix.`);
  return paidTrips(records);
}

function figures(answers: readonly Answer[]) {
  const meanError = mean(answers.map(({ said, actual }) => Math.abs(said.seconds - actual)));
  const baseline = mean(answers.map((answer) => Math.abs(answer.baseline - answer.actual)));
  const relative = answers.map(({ said, actual }) => Math.abs(said.seconds - actual) / actual);
  const inside = answers.map(({ said, actual }) =>
    said.earliest <= actual && actual <= said.latest ? 1 : 0,
  );
  return {
    predictions: answers.length,
    medianRelativeError: rounded(percentile(relative, 50)),
    meanAbsoluteError: rounded(meanError),
    baselineMeanAbsoluteError: rounded(baseline),
    ratioToBaseline: rounded(meanError / baseline),
    coverage80: rounded(mean(inside)),
  };
}

function refuse(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const rounded = (value: number) => Math.round(value * 1000) / 1000;
