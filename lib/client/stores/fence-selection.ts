import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";

export type FenceSelection = {
  fenceId: string | null;
  /** The one under the pointer, in the list or on the map. */
  hoveredId: string | null;
  /** Counts requests to bring the selected fence into view. */
  reveals: number;
  /** Counts requests to bring all fences into view. */
  fits: number;
};

export const fenceSelection = createStore<FenceSelection>(() => ({
  fenceId: null,
  hoveredId: null,
  reveals: 0,
  fits: 0,
}));

/** Selects from the map, where the fence is in view already; null selects nothing. */
export function selectFence(fenceId: string | null) {
  fenceSelection.setState({ fenceId });
}

/** Selects from elsewhere (list, palette, address) and brings the fence into view. */
export function revealFence(fenceId: string) {
  fenceSelection.setState(({ reveals }) => ({ fenceId, reveals: reveals + 1 }));
}

export function showAllFences() {
  fenceSelection.setState(({ fits }) => ({ fits: fits + 1 }));
}

export function hoverFence(hoveredId: string | null) {
  if (hoveredId !== fenceSelection.getState().hoveredId) fenceSelection.setState({ hoveredId });
}

export function useFenceSelection<T>(selector: (selection: FenceSelection) => T): T {
  return useStore(fenceSelection, selector);
}
