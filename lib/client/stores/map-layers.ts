import { useSyncExternalStore } from "react";
import { createStore } from "zustand/vanilla";

const MEMORY = "qafila.map.geofences";

/** What the live map shows beside vehicles; this browser remembers it. */
const layers = createStore<{ geofences: boolean }>(() => ({
  geofences: typeof localStorage === "undefined" || localStorage.getItem(MEMORY) !== "off",
}));

export function toggleGeofences() {
  const geofences = !layers.getState().geofences;
  localStorage.setItem(MEMORY, geofences ? "on" : "off");
  layers.setState({ geofences });
}

/** Whether fences are drawn; the server, which cannot know, says they are. */
export const useShowsGeofences = (): boolean =>
  useSyncExternalStore(
    layers.subscribe,
    () => layers.getState().geofences,
    () => true,
  );
