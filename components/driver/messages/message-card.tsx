"use client";

import { MessageSquare } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useTimes } from "@/components/trips/use-times";
import { ErrorNote } from "@/components/ui/error-note";
import { readMessage } from "@/lib/client/driver/messages";
import type { NotificationView } from "@/lib/domain/notification";

/** A thumb on its way to what was there before must not mark it as read, ms. */
const THUMB_MS = 700;

type Props = { message: NotificationView; count: number };

/** One message over the page, big, until it is read; below an accident's question, above all else but the SOS. */
export function MessageCard({ message, count }: Props) {
  const t = useTranslations("drive.messages");
  const { clock } = useTimes();
  const [error, setError] = useState<string>();
  const [isReady, setReady] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    const timer = setTimeout(() => setReady(true), THUMB_MS);
    return () => clearTimeout(timer);
  }, []);
  const read = () =>
    readMessage(message.id).catch((failure: unknown) =>
      setError(t("notKept", { reason: (failure as Error).message })),
    );
  return (
    <div
      role="alertdialog"
      aria-modal="true"
      aria-labelledby="message-title"
      aria-describedby="message-text"
      data-message={message.id}
      className="pointer-events-auto fixed inset-x-0 top-0 bottom-[var(--foot,0px)] z-[1155] flex flex-col bg-background"
      // A form below must not take a press here for one outside it.
      onPointerDown={(event) => event.nativeEvent.stopImmediatePropagation()}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long message is scrolled by keys too */}
      <div tabIndex={0} className="min-h-0 flex-1 overflow-y-auto px-6 py-8 -outline-offset-2">
        <div className="mx-auto flex min-h-full max-w-md flex-col justify-center gap-5">
          <p className="flex items-center gap-2 text-base text-muted tabular-nums">
            <MessageSquare aria-hidden className="size-5 shrink-0 text-accent" />
            {t("from", { time: clock(message.createdAt) })}
          </p>
          <h1
            ref={heading}
            id="message-title"
            dir="auto"
            tabIndex={-1}
            className="text-3xl leading-tight font-bold break-words outline-none"
          >
            {message.title}
          </h1>
          <p
            id="message-text"
            dir="auto"
            className="text-2xl leading-snug break-words whitespace-pre-line"
          >
            {message.message}
          </p>
        </div>
      </div>
      <div className="mx-auto grid w-full max-w-md gap-2 px-6 pt-3 pb-6">
        {error && <ErrorNote>{error}</ErrorNote>}
        {count > 1 && (
          <p className="text-center text-base text-muted tabular-nums">
            {t("more", { count: count - 1 })}
          </p>
        )}
        <button
          type="button"
          disabled={!isReady}
          onClick={() => void read()}
          className="min-h-20 w-full rounded-xl bg-accent px-6 text-2xl font-bold text-accent-foreground"
        >
          {t("read")}
        </button>
      </div>
    </div>
  );
}
