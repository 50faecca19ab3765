import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";

/** Which of a shift's two dialogs is open, from wherever it was asked for. */
export type ShiftDialog = "start" | "end" | null;

const shift = createStore<{ dialog: ShiftDialog }>(() => ({ dialog: null }));

export const openShiftDialog = (dialog: ShiftDialog): void => shift.setState({ dialog });

export const useShiftDialog = (): ShiftDialog => useStore(shift, ({ dialog }) => dialog);
