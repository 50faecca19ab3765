import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";

/** Whether the driver's list of notifications is open, from wherever it was asked for. */
const sheet = createStore<{ isOpen: boolean }>(() => ({ isOpen: false }));

export const openNotificationSheet = (isOpen: boolean): void => sheet.setState({ isOpen });

export const useNotificationSheet = (): boolean => useStore(sheet, ({ isOpen }) => isOpen);
