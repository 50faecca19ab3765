import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";

/** Whether this browser keeps our sounds silent; null until it was asked. Fed by alert-sound.ts. */
export const sound = createStore<{ isBlocked: boolean | null }>(() => ({ isBlocked: null }));

export const useSoundBlocked = (): boolean =>
  useStore(sound, ({ isBlocked }) => isBlocked === true);
