import { useEffect } from "react";
import { useStore } from "zustand";
import type { DrivenWay } from "@/lib/client/stores/driven-way";
import type { Player, PlayerState } from "@/lib/client/stores/player";

export const usePlayerState = <T>(player: Player, select: (state: PlayerState) => T): T =>
  useStore(player.store, select);

export const useIsReplaying = (player: Player): boolean =>
  usePlayerState(player, ({ time }) => time !== null);

/** Moves the player on with the screen's frames while it plays. */
export function usePlayback(player: Player, driven: DrivenWay) {
  const isPlaying = usePlayerState(player, (state) => state.isPlaying);
  useEffect(() => {
    if (!isPlaying) return;
    let last = performance.now();
    let frame = requestAnimationFrame(function step(now) {
      player.advance(driven.fixes(), Math.max(0, now - last));
      last = now;
      frame = requestAnimationFrame(step);
    });
    return () => cancelAnimationFrame(frame);
  }, [player, driven, isPlaying]);
}
