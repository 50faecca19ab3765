import { useFormatter, useTranslations } from "next-intl";
import type { OwnDataEntry } from "@/lib/domain/own-data";

/** One kind of record: how many, from when to when, and how long they are kept. */
export function OwnDataLine({ entry }: { entry: OwnDataEntry }) {
  const t = useTranslations("ownData");
  const format = useFormatter();
  const { kind, count, oldest, newest, days } = entry;
  const day = (iso: string) => format.dateTime(new Date(iso), { dateStyle: "medium" });
  return (
    <li
      data-kind={kind}
      data-count={count}
      className="rounded-xl border border-border bg-surface px-4 py-3"
    >
      <div className="flex items-baseline justify-between gap-3">
        <h2 className="text-base font-semibold">{t(`kinds.${kind}.name`)}</h2>
        <p className="text-xl font-bold tabular-nums">{format.number(count)}</p>
      </div>
      <p className="text-sm text-muted">{t(`kinds.${kind}.what`)}</p>
      {oldest && newest && (
        <p className="mt-2 text-sm tabular-nums">
          {day(oldest) === day(newest)
            ? t("onDay", { day: day(oldest) })
            : t("fromTo", { oldest: day(oldest), newest: day(newest) })}
        </p>
      )}
      <p className="mt-1 text-sm">{days === null ? t("kept") : t("deleted", { days })}</p>
    </li>
  );
}
