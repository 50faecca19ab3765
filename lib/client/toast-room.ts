import { isCritical, type NotificationView } from "../domain/notification";

/** An emergency stands above every page and rings: it needs no toast beside that. */
export const hasItsLine = ({ kind }: NotificationView): boolean => kind === "emergency";

/**
 * Which of the toasts on screen, the oldest first, makes room for another: the oldest that is not
 * critical, else the oldest for one that is; null when none does, and the other stays in the list alone.
 */
export function makesRoom(
  shown: readonly NotificationView[],
  next: NotificationView,
): NotificationView | null {
  const least = shown.find((one) => !isCritical(one)) ?? shown[0];
  return least && (!isCritical(least) || isCritical(next)) ? least : null;
}
