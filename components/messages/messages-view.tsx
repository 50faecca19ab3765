"use client";

import { MessageSquare, SquarePen } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { ConnectionEnded } from "@/components/map/connection-ended";
import { ConnectionIndicator } from "@/components/map/connection-indicator";
import { useRequest } from "@/components/shell/use-request";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorNote } from "@/components/ui/error-note";
import { Skeleton } from "@/components/ui/skeleton";
import { MessageRow } from "./message-row";
import { useSentMessages } from "./use-sent-messages";

/** What the control room wrote to people, and how many have read it. */
export function MessagesView() {
  const t = useTranslations("composer");
  const actions = useTranslations("shell.actions");
  const { sent, error, reload, readOlder } = useSentMessages();
  const older = useRequest();
  const write = (
    <Button asChild variant="primary">
      <Link href="/messages/new">
        <SquarePen aria-hidden />
        {t("write")}
      </Link>
    </Button>
  );
  return (
    <div className="flex h-full flex-col">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-2 p-4 md:px-6">
        <h1 className="text-lg font-semibold">{t("title")}</h1>
        <ConnectionIndicator />
        {sent?.items.length !== 0 && <div className="ms-auto">{write}</div>}
      </header>
      <div className="mx-4 mb-4 empty:hidden md:mx-6">
        <ConnectionEnded />
      </div>
      {error && (
        <div className="mx-4 mb-3 flex flex-wrap items-center gap-3 md:mx-6">
          <ErrorNote>{error}</ErrorNote>
          <Button onClick={() => void reload()}>{actions("retry")}</Button>
        </div>
      )}
      {!sent && !error && <LoadingRows />}
      {sent?.items.length === 0 && (
        <EmptyState
          icon={MessageSquare}
          title={t("empty.title")}
          text={t("empty.text")}
          action={write}
        />
      )}
      {sent && sent.items.length > 0 && (
        <div className="min-h-0 flex-1 overflow-y-auto border-t border-border bg-surface">
          <ul aria-label={t("title")}>
            {sent.items.map((message) => (
              <MessageRow key={message.id} message={message} />
            ))}
          </ul>
          {sent.olderThan && (
            <div className="grid justify-items-center gap-2 p-4">
              <Button disabled={older.isBusy} onClick={() => void older.run(readOlder)}>
                {t("older")}
              </Button>
            </div>
          )}
        </div>
      )}
    </div>
  );
}

function LoadingRows() {
  return (
    <div className="grid gap-3 border-t border-border bg-surface p-4 md:px-6">
      {["w-2/5", "w-3/5", "w-1/2", "w-2/3"].map((width) => (
        <Skeleton key={width} className={`h-12 ${width}`} />
      ))}
    </div>
  );
}
