import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { VehicleStatus } from "../../domain/vehicle";

/** What the list and the map show: both the same. No status chosen means all. */
export type ListFilter = { query: string; statuses: ReadonlySet<VehicleStatus> };

const everything: ListFilter = { query: "", statuses: new Set() };

export const listFilterStore = createStore<ListFilter>(() => everything);

export function setQuery(query: string) {
  listFilterStore.setState({ query });
}

export function toggleStatus(status: VehicleStatus) {
  const statuses = new Set(listFilterStore.getState().statuses);
  if (!statuses.delete(status)) statuses.add(status);
  listFilterStore.setState({ statuses });
}

export function showEverything() {
  listFilterStore.setState(everything);
}

export const useListFilter = (): ListFilter => useStore(listFilterStore);
