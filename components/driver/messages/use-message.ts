import { useState } from "react";
import { useServerNow } from "@/lib/client/stores/clock";
import { messagesToRead, useDriver } from "@/lib/client/stores/driver";
import { useMotion } from "@/lib/client/stores/motion";
import { messageAtStandstill } from "@/lib/domain/message-at-standstill";

/**
 * The messages to read, and what may be seen of the first by how this phone moves: `open` is what a
 * driver says who knows better than the phone that the vehicle stands.
 */
export function useMessage() {
  const messages = useDriver(messagesToRead);
  const isOnDuty = useDriver(({ expected }) => expected?.duty != null);
  const motion = useMotion((state) => state);
  const [isOpened, setOpened] = useState(false);
  // Once a second: standing for long enough is a matter of time.
  useServerNow();
  const seen = messageAtStandstill(isOnDuty, motion, Date.now());
  if (isOpened && seen === "wait") setOpened(false);
  const isShown = seen === "show" || (seen === "ask" && isOpened);
  return {
    count: messages.length,
    shown: isShown ? (messages[0] ?? null) : null,
    mayOpen: seen === "ask",
    open: () => setOpened(true),
  };
}
