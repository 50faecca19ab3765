"use client";

import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ConnectionEnded } from "@/components/map/connection-ended";
import { ConnectionIndicator } from "@/components/map/connection-indicator";
import { useTimes } from "@/components/trips/use-times";
import { Button } from "@/components/ui/button";
import { ErrorNote } from "@/components/ui/error-note";
import type { MessageView } from "@/lib/domain/message";
import { useDrivenBy } from "./live-drivers";
import { ReadCount } from "./read-count";
import { RecipientRow } from "./recipient-row";
import { useMessageView } from "./use-message-view";

/** So many rows at first: a whole fleet is looked through on demand. */
const FIRST_ROWS = 100;
const filters = ["all", "unread"] as const;

/** A message that was sent: what it says, and live who has read it. */
export function MessagePage({ message: first }: { message: MessageView }) {
  const t = useTranslations("composer");
  const actions = useTranslations("shell.actions");
  const { clock } = useTimes();
  const { message, error, reload } = useMessageView(first);
  const drivenBy = useDrivenBy();
  const [filter, setFilter] = useState<(typeof filters)[number]>("all");
  const [most, setMost] = useState(FIRST_ROWS);
  const { title, sender, createdAt, sent, read, recipients } = message;
  const found = recipients.filter(({ readAt }) => filter === "all" || readAt === null);
  const counts = { all: recipients.length, unread: sent - read };
  return (
    <div className="h-full overflow-y-auto">
      <header className="grid gap-3 p-4 md:px-6">
        <div className="flex flex-wrap items-center gap-3">
          <Button asChild variant="ghost" className="-ms-2">
            <Link href="/messages">
              <ArrowLeft aria-hidden className="rtl:-scale-x-100" />
              {t("title")}
            </Link>
          </Button>
          <span className="ms-auto">
            <ConnectionIndicator />
          </span>
        </div>
        <ConnectionEnded />
        {error && (
          <div className="flex flex-wrap items-center gap-3">
            <ErrorNote>{error}</ErrorNote>
            <Button onClick={() => void reload()}>{actions("retry")}</Button>
          </div>
        )}
        <h1 className="text-lg font-semibold break-words">
          <bdi>{title}</bdi>
        </h1>
        <p className="max-w-prose text-sm break-words whitespace-pre-line">
          <bdi>{message.message}</bdi>
        </p>
        <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-muted tabular-nums">
          <span>
            {t.rich("sentBy", {
              name: sender.name,
              time: clock(createdAt),
              bdi: (name) => <bdi>{name}</bdi>,
            })}
          </span>
          <span aria-live="polite" className="inline-flex">
            <ReadCount read={read} sent={sent} />
          </span>
        </p>
        <fieldset className="flex flex-wrap gap-2">
          <legend className="sr-only">{t("filter.title")}</legend>
          {filters.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={filter === one}
              onClick={() => setFilter(one)}
              className="min-h-9 rounded-full border border-border px-3 text-sm tabular-nums hover:bg-raised aria-pressed:border-accent aria-pressed:bg-accent/10 aria-pressed:text-accent pointer-coarse:min-h-11"
            >
              {t(`filter.${one}`, { count: counts[one] })}
            </button>
          ))}
        </fieldset>
      </header>
      <ul aria-label={t("recipients")} className="border-t border-border bg-surface">
        {found.slice(0, most).map((recipient) => (
          <RecipientRow
            key={recipient.id}
            recipient={recipient}
            vehicle={drivenBy?.get(recipient.id)}
          />
        ))}
      </ul>
      {found.length > most && (
        <div className="grid justify-items-center p-4">
          <Button onClick={() => setMost(most * 10)}>
            {t("showMore", { count: found.length - most })}
          </Button>
        </div>
      )}
    </div>
  );
}
