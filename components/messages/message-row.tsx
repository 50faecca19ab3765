import Link from "next/link";
import { useTranslations } from "next-intl";
import { useTimes } from "@/components/trips/use-times";
import type { MessageSummary } from "@/lib/domain/message";
import { ReadCount } from "./read-count";

/** One message that was sent: what, by whom, when, and how many have read it. */
export function MessageRow({ message }: { message: MessageSummary }) {
  const t = useTranslations("composer");
  const { clock } = useTimes();
  const { id, title, sender, createdAt, sent, read } = message;
  return (
    <li className="border-b border-border">
      <Link
        href={`/messages/${id}`}
        prefetch={false}
        className="grid gap-x-6 gap-y-1 px-4 py-3 -outline-offset-2 hover:bg-raised md:grid-cols-[minmax(0,1fr)_auto] md:items-center md:px-6"
      >
        <div className="min-w-0">
          <p className="truncate text-sm font-medium">
            <bdi>{title}</bdi>
          </p>
          <p className="truncate text-sm text-muted">
            <bdi>{message.message}</bdi>
          </p>
        </div>
        <div className="flex flex-wrap items-center justify-between gap-x-4 text-xs md:grid md:justify-items-end md:gap-0.5">
          <ReadCount read={read} sent={sent} />
          <span className="text-muted tabular-nums">
            {t.rich("sentBy", {
              name: sender.name,
              time: clock(createdAt),
              bdi: (name) => <bdi>{name}</bdi>,
            })}
          </span>
        </div>
      </Link>
    </li>
  );
}
