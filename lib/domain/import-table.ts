import type { Issue } from "./import-cells";

/** The columns an import may have, in any order. */
export const importColumns = [
  "plate",
  "driver_email",
  "name",
  "origin",
  "origin_lat",
  "origin_lng",
  "destination",
  "destination_lat",
  "destination_lng",
  "stops",
  "scheduled_at",
] as const;

/** An import has at most this many trips. */
export const MOST_ROWS = 500;

/** A table as read: rows in order, the heading first; `broken` where reading had to end. */
export type Table = {
  rows: string[][];
  broken: Broken | null;
};
type Broken = { row: number; column: number; message: string };
type Row = { row: number; cells: string[] };
type Mistake = Issue & { row: number };

/** What is wrong with a table whatever its rows say; `filled` are those that say something. */
export function tableIssues(columns: string[], filled: Row[], broken: Broken | null): Mistake[] {
  const isEmpty = filled.length === 0 && columns.every((name) => name === "");
  if (isEmpty && !broken) {
    const message = "This file is empty. Its first row names the columns, each other is a trip.";
    return [{ row: 1, field: "file", message }];
  }
  const issues = broken?.row === 1 ? [] : headingIssues(columns, filled);
  return [...issues.map((issue) => ({ row: 1, ...issue })), ...sizeIssues(columns, filled, broken)];
}

function headingIssues(columns: string[], filled: Row[]): Issue[] {
  const isKnown = (name: string) => (importColumns as readonly string[]).includes(name);
  return [
    ...missing(columns).map((field) => ({
      field,
      message: `The column ${field} is missing. Add it to the first row.`,
    })),
    ...columns.flatMap((field, index) => {
      if (field === "") return unnamed(index, filled);
      if (!isKnown(field)) {
        const message = `No column is called “${field}”. Choose from ${importColumns.join(", ")}.`;
        return [{ field, message }];
      }
      if (columns.indexOf(field) === index) return [];
      return [{ field, message: `The column ${field} stands here twice. Delete one.` }];
    }),
  ];
}

/** A place is its coordinates, or a label alone that names a saved one. */
function missing(columns: string[]): string[] {
  const places = ["origin", "destination"].flatMap((end) => {
    const both = [`${end}_lat`, `${end}_lng`];
    const lacking = both.filter((name) => !columns.includes(name));
    if (lacking.length < 2) return lacking;
    return columns.includes(end) ? [] : [end];
  });
  return [...(columns.includes("plate") ? [] : ["plate"]), ...places];
}

/** Spreadsheets leave empty columns behind; what stands in one was meant for something. */
function unnamed(index: number, filled: Row[]): Issue[] {
  if (filled.every(({ cells }) => (cells[index] ?? "").trim() === "")) return [];
  return [{ field: "heading", message: `Column ${index + 1} has no name. Name or delete it.` }];
}

function sizeIssues(columns: string[], filled: Row[], broken: Broken | null): Mistake[] {
  if (broken) {
    const { row, column, message } = broken;
    return [{ row, field: columns[column] || "file", message }];
  }
  const tooMany = filled[MOST_ROWS];
  if (tooMany) {
    const message = `An import has at most ${MOST_ROWS} trips. Make several files of this one.`;
    return [{ row: tooMany.row, field: "file", message }];
  }
  if (filled.length > 0) return [];
  return [{ row: 2, field: "file", message: "There is no trip below the heading. Add rows." }];
}
