import type { LatLng } from "../domain/geo";
import { Dice } from "./dice";
import { type Leg, legs, nearestOnRoads, onward, placeOn } from "./road-graph";
import { type RouteLeg, routeThrough } from "./route";

/** A vehicle on the road, and the phone in it: metres, km/h, seconds, percent. */
export type DriveState = {
  /** Where chance goes on from. */
  seed: number;
  leg: Leg;
  next: Leg;
  /** The legs after that one, while it goes somewhere; then wherever the road leads. */
  route: RouteLeg[];
  along: number;
  speed: number;
  /** This driver's share of the limit, now. */
  pace: number;
  /** What is planned at the leg's end; 0 seconds drives through. */
  halt: Halt;
  standing: Halt | null;
  fuel: number;
  battery: number;
  odometer: number;
  /** How far the phone's fix is off, and how long it still has none. */
  error: { north: number; east: number };
  gap: number;
};

type Halt = { seconds: number; ignition: boolean; refuel: boolean };

const ACCELERATION = 1.4 * 3.6; // km/h gained in a second
const BRAKING = 1.8 * 3.6;
const TURNING_SPEED = 28;
const CREEPING_SPEED = 6;
const FUEL_PER_METRE = 11 / 100_000 / 0.7; // 11 l/100 km from a tank of 70 l
const FUEL_IDLING = 0.9 / 3600 / 0.7; // 0.9 l/h
const SECONDS_BETWEEN_GAPS = 2400;

const through: Halt = { seconds: 0, ignition: true, refuel: false };

/** A vehicle somewhere on the roads, already rolling: where it was last seen, if anywhere. */
export function startDriving(seed: number, lastSeen: LatLng | null = null): DriveState {
  const dice = new Dice(Math.imul(seed, 0x9e3779b1));
  const anywhere = dice.oneOf(legs);
  const place = { leg: anywhere, along: dice.between(0, anywhere.length * 0.8) };
  const { leg, along } = lastSeen ? nearestOnRoads(lastSeen) : place;
  const pace = dice.between(0.75, 1);
  return {
    leg,
    next: dice.oneOf(onward(leg)),
    route: [],
    along,
    speed: dice.between(30, leg.limit * pace),
    pace,
    halt: through,
    standing: null,
    fuel: dice.between(18, 95),
    battery: dice.between(45, 100),
    odometer: Math.round(dice.between(5_000_000, 180_000_000)),
    error: { north: 0, east: 0 },
    gap: 0,
    seed: dice.seed,
  };
}

/** The same vehicle `seconds` later, by steps of at most one second. */
export function drive(state: DriveState, seconds: number): DriveState {
  let now = state;
  for (let left = seconds; left > 0; left -= 1) now = step(now, Math.min(left, 1));
  return now;
}

function step(state: DriveState, seconds: number): DriveState {
  const dice = new Dice(state.seed);
  const moved = state.standing ? stand(state, state.standing, seconds) : roll(state, seconds, dice);
  const ignition = moved.standing?.ignition ?? true;
  const charge = ignition ? 0.01 : -0.002;
  return {
    ...moved,
    battery: within(5, moved.battery + charge * seconds, 100),
    error: { north: drift(moved.error.north, dice), east: drift(moved.error.east, dice) },
    gap: moved.gap > 0 ? moved.gap - seconds : newGap(seconds, dice),
    seed: dice.seed,
  };
}

function stand(state: DriveState, halt: Halt, seconds: number): DriveState {
  const left = halt.seconds - seconds;
  if (left > 0) {
    const burnt = halt.ignition ? FUEL_IDLING * seconds : 0;
    return { ...state, standing: { ...halt, seconds: left }, fuel: state.fuel - burnt };
  }
  return { ...state, standing: null, fuel: halt.refuel ? 96 : state.fuel };
}

function roll(state: DriveState, seconds: number, dice: Dice): DriveState {
  // By the end of this step it is so much nearer.
  const ahead = Math.max(0, state.leg.length - state.along - (state.speed / 3.6) * seconds);
  const beforeStop = speedBefore(ahead + beforeHalt(state.route), CREEPING_SPEED);
  const beforeEnd = speedBefore(ahead, speedAtEnd(state));
  const wanted = Math.min(state.leg.limit * state.pace, beforeEnd, beforeStop);
  const change = within(-BRAKING * seconds, wanted - state.speed, ACCELERATION * seconds);
  const speed = Math.max(0, state.speed + change);
  const metres = (speed / 3.6) * seconds;
  const rolled = {
    ...state,
    speed,
    along: state.along + metres,
    pace: within(0.65, state.pace + dice.between(-0.01, 0.01), 1.04),
    fuel: Math.max(0, state.fuel - FUEL_PER_METRE * metres),
    odometer: state.odometer + metres,
  };
  return rolled.along < state.leg.length ? rolled : takeNextLeg(rolled, dice);
}

/** From here through these places, standing `halt` seconds at each; none: wherever the road leads. */
export function driveTo(state: DriveState, places: readonly LatLng[], halt: number): DriveState {
  const [first, ...route] = routeThrough(state.leg, places, halt);
  // Where it stands already is left behind at once.
  if (!first) return { ...state, route: [] };
  return { ...state, standing: null, next: first.leg, route: [first, ...route], halt: through };
}

function takeNextLeg(state: DriveState, dice: Dice): DriveState {
  const { halt, next } = state;
  if (state.route.length > 0) return takeRoutedLeg(state, dice);
  return {
    ...state,
    leg: next,
    along: halt.seconds > 0 ? 0 : state.along - state.leg.length,
    next: dice.oneOf(onward(next)),
    speed: halt.seconds > 0 ? 0 : state.speed,
    standing: halt.seconds > 0 ? halt : null,
    halt: canStandIn(next.length, state.speed) ? plan(state.fuel, dice) : through,
  };
}

/** The leg that begins is the first of the route. */
function takeRoutedLeg(state: DriveState, dice: Dice): DriveState {
  const [now, ...route] = state.route as [RouteLeg, ...RouteLeg[]];
  const { halt } = state;
  const isLight =
    now.halt === 0 &&
    now.leg.road !== "yard" &&
    canStandIn(now.leg.length, state.speed) &&
    dice.next() < 0.15;
  const light: Halt = { seconds: dice.between(15, 40), ignition: true, refuel: false };
  const stop: Halt = { seconds: now.halt, ignition: false, refuel: false };
  return {
    ...state,
    leg: now.leg,
    next: route[0]?.leg ?? dice.oneOf(onward(now.leg)),
    route,
    along: 0,
    speed: halt.seconds > 0 ? 0 : state.speed,
    standing: halt.seconds > 0 ? halt : null,
    halt: now.halt > 0 ? stop : isLight ? light : through,
  };
}

/** Mostly on; sometimes a red light, a delivery, and fuel where it runs low. */
function plan(fuel: number, dice: Dice): Halt {
  if (fuel < 12) return { seconds: dice.between(150, 300), ignition: false, refuel: true };
  const chance = dice.next();
  if (chance < 0.06) {
    return { seconds: dice.between(60, 480), ignition: dice.next() < 0.3, refuel: false };
  }
  if (chance < 0.3) return { seconds: dice.between(20, 50), ignition: true, refuel: false };
  return through;
}

function speedAtEnd({ leg, next, halt }: DriveState): number {
  if (halt.seconds > 0) return CREEPING_SPEED;
  const turn = Math.abs(placeOn(leg, leg.length).heading - placeOn(next, 0).heading);
  return Math.min(turn, 360 - turn) > 30 ? TURNING_SPEED : next.limit;
}

/** Metres of the legs to come until the next place it is to stand at. */
function beforeHalt(route: readonly RouteLeg[]): number {
  let metres = 0;
  for (const { leg, halt } of route) {
    metres += leg.length;
    if (halt > 0) return metres;
  }
  return Number.POSITIVE_INFINITY;
}

/** Whether brakes can bring it to a stand over `metres`. */
const canStandIn = (metres: number, speed: number) => speed <= speedBefore(metres, CREEPING_SPEED);

/** The speed from which `end` is still reached by braking over `metres`: v² = end² + 2as. */
const speedBefore = (metres: number, end: number) =>
  Math.sqrt(end ** 2 + 2 * BRAKING * 3.6 * metres);

/** A phone's error wanders rather than jumps: 3.5 m of deviation, forgotten over half a minute. */
const drift = (metres: number, dice: Dice) => metres * 0.97 + 3.5 * 0.243 * dice.normal();

const newGap = (seconds: number, dice: Dice) =>
  dice.next() < seconds / SECONDS_BETWEEN_GAPS ? dice.between(30, 90) : 0;

const within = (low: number, value: number, high: number) => Math.min(high, Math.max(low, value));
