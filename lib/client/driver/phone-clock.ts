/** A phone this near the server's clock is right, ms: the way there takes time too. */
const NEAR_MS = 5_000;
const KEY = "qafila-clock";

/** The server's clock minus this phone's, ms; as last told. */
let offset = 0;

/** Compares the clocks: `serverAt` (ms) was the server's a moment ago. */
export function setClock(serverAt: number): void {
  const difference = serverAt - Date.now();
  offset = Math.abs(difference) < NEAR_MS ? 0 : difference;
  try {
    localStorage.setItem(KEY, String(offset));
  } catch {
    // A browser that keeps nothing asks again.
  }
}

/** As it was found when there was a network last. */
export function readClock(): void {
  try {
    offset = Number(localStorage.getItem(KEY)) || 0;
  } catch {
    offset = 0;
  }
}

/** A moment of the phone's clock, ms, as the server would have it. */
export const rightTime = (at: number): number => at + offset;

/** Now, whatever the phone's clock says, ms. */
export const phoneNow = (): number => rightTime(Date.now());
