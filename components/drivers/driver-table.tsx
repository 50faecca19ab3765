"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useMedia } from "@/components/shell/use-media";
import { DriverRow } from "./driver-row";
import type { DriverView } from "./use-driver-list";

const columns = ["name", "phone", "duty", "signIn", "actions"] as const;
const ROW_PX = 56;
/** On a phone the name's cell says the rest too, on three lines. */
const NARROW_ROW_PX = 88;

type Props = { drivers: DriverView[]; onChanged: () => Promise<void> };

/** Drivers by name; only the rows in sight are in the page. */
export function DriverTable({ drivers, onChanged }: Props) {
  const t = useTranslations("drivers");
  const scroller = useRef<HTMLDivElement>(null);
  const height = useMedia("(min-width: 48rem)") ? ROW_PX : NARROW_ROW_PX;
  const virtualizer = useVirtualizer({
    count: drivers.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 10,
  });
  const inSight = virtualizer.getVirtualItems();
  const above = inSight[0]?.start ?? 0;
  const below = virtualizer.getTotalSize() - (inSight.at(-1)?.end ?? 0);
  return (
    // Focusable, or keyboards could not scroll it.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must take focus (WCAG 2.1.1)
    <section ref={scroller} aria-label={t("title")} tabIndex={0} className="h-full overflow-auto">
      <table
        aria-rowcount={drivers.length + 1}
        className="w-full border-separate border-spacing-0 text-sm"
      >
        <thead className="sticky top-0 z-10 bg-surface text-xs text-muted max-md:sr-only">
          <tr>
            {columns.map((column) => (
              <th
                key={column}
                scope="col"
                className="h-10 border-b border-border px-4 text-start font-medium first:ps-6"
              >
                <span className={column === "actions" ? "sr-only" : ""}>
                  {t(`columns.${column}`)}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {above > 0 && <tr aria-hidden style={{ height: above }} />}
          {inSight.map(({ index }) => {
            const driver = drivers[index];
            return (
              driver && (
                <DriverRow
                  key={driver.id}
                  driver={driver}
                  index={index}
                  height={height}
                  onChanged={onChanged}
                />
              )
            );
          })}
          {below > 0 && <tr aria-hidden style={{ height: below }} />}
        </tbody>
      </table>
    </section>
  );
}
