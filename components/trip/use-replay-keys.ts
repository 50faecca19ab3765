import { useEffect } from "react";
import type { DrivenWay } from "@/lib/client/stores/driven-way";
import type { Player } from "@/lib/client/stores/player";

/** What an arrow key moves, in ms of real time at the speed chosen. */
const STEP_MS = 1_000;

/** Keys of the replay: space plays and pauses, arrows go back and forth, with Shift ten times as far. */
export function useReplayKeys(player: Player, driven: DrivenWay) {
  useEffect(() => {
    const toggle = () => {
      if (player.store.getState().isPlaying) player.pause();
      else player.play(driven.fixes());
    };
    const step = (by: number) => {
      const { time, speed } = player.store.getState();
      const last = driven.fixes().at(-1);
      if (last) player.seek(driven.fixes(), (time ?? last.recordedAt) + by * STEP_MS * speed);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return;
      if (!isOurs(event)) return;
      const far = event.shiftKey ? 10 : 1;
      if (event.key === " ") toggle();
      else if (event.key === "ArrowRight") step(far);
      else if (event.key === "ArrowLeft") step(-far);
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [player, driven]);
}

/** Whether nothing else has a better claim: text fields, dialogs, menus, buttons, the map's own arrows. */
function isOurs({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return true;
  if (target.matches("[data-scrubber]")) return true;
  if (target.closest("input, textarea, select, [role=dialog], [role=alertdialog], [role=menu]"))
    return false;
  if (key === " ") return !target.closest("button, a");
  return !target.closest("[role=radiogroup], .leaflet-container");
}
