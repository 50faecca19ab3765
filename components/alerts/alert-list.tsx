"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type RefObject, useEffect, useRef, useState } from "react";
import { useListKeys } from "@/components/shell/use-list-keys";
import { useMedia } from "@/components/shell/use-media";
import type { AlertView } from "@/lib/domain/alert";
import { AlertRow } from "./alert-row";
import { ResolveDialog } from "./resolve-dialog";
import { useAcknowledge } from "./use-acknowledge";
import { useAlertKeys } from "./use-alert-keys";

const ROW_PX = 61;
const CARD_PX = 142;
/** The next page is asked for when no more rows than this are left below. */
const AHEAD = 20;

type Props = {
  alerts: readonly AlertView[];
  userId: string;
  search: RefObject<HTMLInputElement | null>;
  /** Null in the history, where nothing is left to do. */
  selection: {
    ids: ReadonlySet<string>;
    toggle: (id: string) => void;
    acknowledge: () => void;
  } | null;
  /** Called while the end is near. */
  onNearEnd: () => void;
  /** Told whether the first row is in sight. */
  onAtTop?: (isAtTop: boolean) => void;
};

/** The alerts, driven by keys; only those in sight are in the page. */
export function AlertList({ alerts, userId, search, selection, onNearEnd, onAtTop }: Props) {
  const t = useTranslations("alerts");
  const router = useRouter();
  const acknowledge = useAcknowledge();
  const scroller = useRef<HTMLElement>(null);
  const isWide = useMedia("(min-width: 48rem)");
  const [activeId, setActiveId] = useState<string | null>(null);
  const [resolving, setResolving] = useState<AlertView | null>(null);
  const rows = useVirtualizer({
    count: alerts.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => (isWide ? ROW_PX : CARD_PX),
    getItemKey: (index) => alerts[index]?.id ?? index,
    overscan: 6,
  });
  const doTo = (id: string, deed: (alert: AlertView) => void) => {
    const alert = alerts.find((one) => one.id === id);
    if (alert && alert.status !== "resolved") deed(alert);
  };
  useListKeys({
    ids: alerts.map(({ id }) => id),
    activeId,
    setActiveId,
    onChoose: (id) => router.push(`/alerts/${id}`),
    search,
  });
  useAlertKeys({
    activeId,
    onAcknowledge: (id) => doTo(id, () => void acknowledge(id)),
    onResolve: (id) => doTo(id, setResolving),
    onSelect: (id) => doTo(id, () => selection?.toggle(id)),
    onAcknowledgeSelected: () => selection?.acknowledge(),
  });
  const activeIndex = alerts.findIndex(({ id }) => id === activeId);
  useEffect(() => {
    if (activeIndex >= 0) rows.scrollToIndex(activeIndex);
  }, [activeIndex, rows]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was measured counts for one of both only
  useEffect(() => rows.measure(), [isWide]);
  const inSight = rows.getVirtualItems();
  const isNearEnd = (inSight.at(-1)?.index ?? 0) >= alerts.length - AHEAD;
  useEffect(() => {
    if (isNearEnd) onNearEnd();
  });
  const isAtTop = (rows.range?.startIndex ?? 0) === 0;
  useEffect(() => onAtTop?.(isAtTop), [onAtTop, isAtTop]);
  return (
    // Focusable, or keyboards could not scroll it.
    <section
      ref={scroller}
      aria-label={t("title")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must take focus (WCAG 2.1.1)
      tabIndex={0}
      className="h-full overflow-y-auto overscroll-contain -outline-offset-2"
    >
      <ul className="relative" style={{ height: rows.getTotalSize() }}>
        {inSight.map(({ index, start, key }) => {
          const alert = alerts[index];
          return (
            alert && (
              <AlertRow
                key={key}
                ref={rows.measureElement}
                alert={alert}
                index={index}
                top={start}
                userId={userId}
                isActive={alert.id === activeId}
                isSelected={selection?.ids.has(alert.id) ?? false}
                onActive={() => setActiveId(alert.id)}
                onSelect={selection && (() => selection.toggle(alert.id))}
                onResolve={() => setResolving(alert)}
              />
            )
          );
        })}
      </ul>
      {resolving && (
        <ResolveDialog
          key={resolving.id}
          alert={resolving}
          open
          onOpenChange={(open) => !open && setResolving(null)}
          onDone={() => setResolving(null)}
        />
      )}
    </section>
  );
}
