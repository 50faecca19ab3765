import { createStore } from "zustand/vanilla";
import type { DrivenFix } from "./driven-way";
import { type Gap, replayAt } from "./replay";

/** How many times faster than it was. */
export const playerSpeeds = [1, 10, 60, 300] as const;
export type PlayerSpeed = (typeof playerSpeeds)[number];

export type PlayerState = {
  /** The time shown, ms since 1970; null shows the trip as it is now. */
  time: number | null;
  isPlaying: boolean;
  speed: PlayerSpeed;
  /** The gap that playing has jumped over last. */
  skipped: Gap | null;
};

export type Player = ReturnType<typeof createPlayer>;

/** Plays a driven way again: the state only, free of React and clocks. */
export function createPlayer() {
  const store = createStore<PlayerState>(() => ({
    time: null,
    isPlaying: false,
    speed: 60,
    skipped: null,
  }));

  const seek = (fixes: readonly DrivenFix[], time: number) => {
    const [first, last] = [fixes[0], fixes.at(-1)];
    if (!first || !last) return;
    const within = Math.max(first.recordedAt, Math.min(last.recordedAt, time));
    store.setState({ time: within, skipped: null });
  };

  return {
    store,
    seek,

    /** From where it stands; from the start when it stands at the end or nowhere. */
    play(fixes: readonly DrivenFix[]) {
      const [first, last] = [fixes[0], fixes.at(-1)];
      if (!first || !last) return;
      const { time } = store.getState();
      if (time === null || time >= last.recordedAt) seek(fixes, first.recordedAt);
      store.setState({ isPlaying: true });
    },

    pause() {
      store.setState({ isPlaying: false });
    },

    setSpeed(speed: PlayerSpeed) {
      store.setState({ speed });
    },

    /** Back to how the trip is now. */
    leave() {
      store.setState({ time: null, isPlaying: false, skipped: null });
    },

    /** So many ms of real time have gone by: moves on, over gaps at once, and stops at the end. */
    advance(fixes: readonly DrivenFix[], elapsed: number) {
      const { time, isPlaying, speed } = store.getState();
      const last = fixes.at(-1);
      if (!isPlaying || time === null || !last) return;
      const next = time + elapsed * speed;
      if (next >= last.recordedAt) {
        store.setState({ time: last.recordedAt, isPlaying: false });
        return;
      }
      const gap = replayAt(fixes, next)?.gap;
      store.setState(gap ? { time: gap.to, skipped: gap } : { time: next });
    },
  };
}
