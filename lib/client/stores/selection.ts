import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";

export type Selection = {
  vehicleId: string | null;
  /** Whether the map keeps the selected vehicle in its middle. */
  follow: boolean;
  /** Whether the selected vehicle's last hour is drawn. */
  trail: boolean;
  /** Counts requests to bring the selected vehicle into view. */
  reveals: number;
  /** Counts requests to bring the whole fleet into view. */
  fits: number;
};

export const selectionStore = createStore<Selection>(() => ({
  vehicleId: null,
  follow: false,
  trail: true,
  reveals: 0,
  fits: 0,
}));

/** Selects from the map, where the vehicle is in view already; null selects nothing. */
export function select(vehicleId: string | null) {
  if (vehicleId !== selectionStore.getState().vehicleId)
    selectionStore.setState({ vehicleId, follow: false });
}

/** Selects from elsewhere (list, palette, address) and brings the vehicle into view. */
export function reveal(vehicleId: string) {
  select(vehicleId);
  selectionStore.setState(({ reveals }) => ({ reveals: reveals + 1 }));
}

export function showFleet() {
  selectionStore.setState(({ fits }) => ({ fits: fits + 1, follow: false }));
}

export function setFollow(follow: boolean) {
  selectionStore.setState({ follow });
}

export function toggleTrail() {
  selectionStore.setState(({ trail }) => ({ trail: !trail }));
}

export function useSelection<T>(selector: (selection: Selection) => T): T {
  return useStore(selectionStore, selector);
}
