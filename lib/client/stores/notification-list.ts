import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";

/** Whether the bell's list is open, from wherever it was asked for. */
export const notificationList = createStore<{ isOpen: boolean }>(() => ({ isOpen: false }));

export const openNotificationList = (isOpen: boolean): void =>
  notificationList.setState({ isOpen });

export const useNotificationListOpen = (): boolean =>
  useStore(notificationList, ({ isOpen }) => isOpen);
