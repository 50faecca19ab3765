import { toast } from "sonner";
import { useFailureWords } from "@/components/shell/use-request";
import { markRead } from "@/lib/client/notification-command";
import type { NotificationView } from "@/lib/domain/notification";

/** Marks one as read, as opening it does; a failure is said in a toast. */
export function useMark(): (notification: NotificationView) => void {
  const words = useFailureWords();
  return ({ id, seq, readAt }) => {
    if (readAt !== null) return;
    markRead(id, seq).catch((failure: unknown) => toast(words(failure)));
  };
}
