"use client";

import { useTable } from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import { ArrowDown, ArrowUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import type { FleetVehicle } from "@/lib/client/stores/fleet";
import { columns, features } from "./vehicle-columns";

const ROW_PX = 52;
const initialState = { sorting: [{ id: "plate", desc: false }] };
/** Columns a phone has no room for; the plate's cell tells name and driver there. */
const wideOnly = new Set(["name", "driver", "fuel"]);

/** The fleet as a table that sorts by its headings; only the rows in sight are in the page. */
export function VehicleTable({ vehicles }: { vehicles: FleetVehicle[] }) {
  const t = useTranslations("vehicles");
  const scroller = useRef<HTMLDivElement>(null);
  const table = useTable({
    features,
    columns,
    data: vehicles,
    initialState,
    getRowId: ({ id }) => id,
  });
  const { rows } = table.getRowModel();
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 10,
  });
  const inSight = virtualizer.getVirtualItems();
  const above = inSight[0]?.start ?? 0;
  const below = virtualizer.getTotalSize() - (inSight.at(-1)?.end ?? 0);
  const hidden = (columnId: string) => (wideOnly.has(columnId) ? "hidden md:table-cell" : "");

  return (
    // Focusable, or keyboards could not scroll it.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must take focus (WCAG 2.1.1)
    <section ref={scroller} aria-label={t("title")} tabIndex={0} className="h-full overflow-auto">
      <table
        aria-rowcount={rows.length + 1}
        className="w-full border-separate border-spacing-0 text-sm"
      >
        <thead className="sticky top-0 z-10 bg-surface text-xs text-muted">
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map(({ column }) => (
                <th
                  key={column.id}
                  scope="col"
                  aria-sort={ariaSort(column.getIsSorted())}
                  className={`border-b border-border p-0 text-start first:ps-2 font-medium ${hidden(column.id)}`}
                >
                  <button
                    type="button"
                    onClick={column.getToggleSortingHandler()}
                    className="flex min-h-10 w-full items-center gap-1 px-2 text-start whitespace-nowrap md:px-4 hover:text-foreground pointer-coarse:min-h-11"
                  >
                    {t(`columns.${column.id}` as "columns.plate")}
                    {column.getIsSorted() === "asc" && <ArrowUp aria-hidden className="size-3" />}
                    {column.getIsSorted() === "desc" && (
                      <ArrowDown aria-hidden className="size-3" />
                    )}
                  </button>
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {above > 0 && <tr aria-hidden style={{ height: above }} />}
          {inSight.map(({ index }) => {
            const row = rows[index];
            if (!row) return null;
            return (
              <tr
                key={row.id}
                aria-rowindex={index + 2}
                style={{ height: ROW_PX }}
                className="relative hover:bg-raised"
              >
                {row.getAllCells().map((cell) => (
                  <td
                    key={cell.id}
                    className={`max-w-56 truncate border-b border-border px-2 first:ps-4 md:px-4 md:first:ps-6 [&>*]:align-middle ${hidden(cell.column.id)}`}
                  >
                    <table.FlexRender cell={cell} />
                  </td>
                ))}
              </tr>
            );
          })}
          {below > 0 && <tr aria-hidden style={{ height: below }} />}
        </tbody>
      </table>
    </section>
  );
}

const ariaSort = (sorted: false | "asc" | "desc") =>
  sorted === false ? undefined : sorted === "asc" ? "ascending" : "descending";
