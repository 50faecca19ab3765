/**
 * How much longer roads are than the straight line: 4/π, the mean of |cos| + |sin| over all
 * directions, which is what a street grid costs (R. C. Larson and A. R. Odoni, Urban Operations
 * Research, 1981, §3.2).
 */
const DETOUR = 4 / Math.PI;
/** What setting off, lights and parking take, s; speed in town, m/s (32 km/h). */
const STOPS = 75;
const TOWN_SPEED = 9;
/** What lies beyond this, metres, is driven on faster roads, m/s (72 km/h). */
const TOWN = 5000;
const FAST_SPEED = 20;

/**
 * Seconds to go `metres` in a straight line, before a fleet has taught anything: a constant and
 * two cruises, so that speed rises with distance. The form is P. Kolesar, W. Walker and J.
 * Hausner's, "Determining the relation between fire engine travel times and travel distances in
 * New York City", Operations Research 23(4), 1975, and the numbers are round ones for a town.
 */
export function priorSeconds(metres: number): number {
  const town = Math.min(metres, TOWN);
  return STOPS + DETOUR * (town / TOWN_SPEED + (metres - town) / FAST_SPEED);
}
