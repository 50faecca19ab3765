import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFailureWords } from "@/components/shell/use-request";
import { sendMessage } from "@/lib/client/message-command";
import { type MessageDraft, messageDraft } from "@/lib/client/stores/message-draft";
import { isAppError } from "@/lib/domain/errors";
import { MOST_NAMED, MOST_TEXT, MOST_TITLE } from "@/lib/domain/message";

type Field = "to" | "title" | "message";
export type Problems = Partial<Record<Field, string>>;

/** What keeps a draft from being sent, at its field. */
export function useProblems() {
  const t = useTranslations("composer.problems");
  return ({ userIds, vehicleIds, title, message }: MessageDraft, count: number): Problems => {
    const named = Math.max(userIds.length, vehicleIds.length);
    const line = (value: string, most: number) => {
      const { length } = value.trim();
      if (length === 0) return t("empty");
      return length > most ? t("long", { over: length - most }) : undefined;
    };
    const to = named > MOST_NAMED ? t("tooMany", { most: MOST_NAMED }) : undefined;
    const problems = {
      to: to ?? (count === 0 ? t("nobody") : undefined),
      title: line(title, MOST_TITLE),
      message: line(message, MOST_TEXT),
    };
    return Object.fromEntries(Object.entries(problems).filter(([, problem]) => problem));
  };
}

/** Sends the draft and goes to see who reads it; a failure leaves it as it was. */
export function useSend() {
  const t = useTranslations("composer.problems");
  const words = useFailureWords();
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const send = async (draft: MessageDraft) => {
    setBusy(true);
    setError(undefined);
    try {
      const { id } = await sendMessage(draft);
      router.push(`/messages/${id}`);
      messageDraft.discard();
    } catch (failure) {
      // The answer was lost, not the request maybe: the draft's id has it come once all the same.
      setError(isAppError(failure) ? words(failure) : `${words(failure)} ${t("uncertain")}`);
      setBusy(false);
    }
  };
  return { send, isBusy, error };
}
