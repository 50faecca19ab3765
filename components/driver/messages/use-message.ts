import { useState } from "react";
import { useServerNow } from "@/lib/client/stores/clock";
import { messagesToRead, useDriver } from "@/lib/client/stores/driver";
import { useMotion } from "@/lib/client/stores/motion";
import { messageAtStandstill, messageToShow } from "@/lib/domain/message-at-standstill";

/**
 * The messages to read, and what may be seen of the first by how this phone moves: `open` is what a
 * driver says who knows better than the phone that the vehicle stands, of what is there now: one that
 * comes later may come while driving.
 */
export function useMessage() {
  const messages = useDriver(messagesToRead);
  const isOnDuty = useDriver(({ expected }) => expected?.duty != null);
  const motion = useMotion((state) => state);
  const [opened, setOpened] = useState<string[]>([]);
  // Once a second: standing for long enough is a matter of time.
  useServerNow();
  const seen = messageAtStandstill(isOnDuty, motion, Date.now());
  const shown = messageToShow(messages, seen, opened);
  // Once the phone knows how it moves, or all have been read, the touch is over.
  if (opened.length > 0 && (seen !== "ask" || !shown)) setOpened([]);
  return {
    count: messages.length,
    shown,
    mayOpen: seen === "ask",
    open: () => setOpened(messages.map(({ id }) => id)),
  };
}
