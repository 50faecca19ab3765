import { importColumns } from "@/lib/domain/import-table";
import type { LocalDate } from "@/lib/domain/local-day";

/** A file to start from: every column, and two trips of vehicles that there are, if any. */
export function templateCsv(plates: readonly string[], date: LocalDate): string {
  const [first = "RUH 1001", second = first] = plates;
  const trips = [
    {
      plate: first,
      name: "Morning round",
      origin: "Central warehouse",
      origin_lat: "24.7136",
      origin_lng: "46.6753",
      destination: "King Fahd branch",
      destination_lat: "24.8051",
      destination_lng: "46.6410",
      stops: "24.7421,46.6602,Olaya shop|24.7743,46.6528,Sulaimaniyah shop",
      scheduled_at: `${date} 08:00`,
    },
    {
      plate: second,
      origin_lat: "24.7136",
      origin_lng: "46.6753",
      destination: "Airport cargo",
      destination_lat: "24.9578",
      destination_lng: "46.6989",
      scheduled_at: `${date} 13:30`,
    },
  ];
  const rows = trips.map((trip: Partial<Record<(typeof importColumns)[number], string>>) =>
    importColumns.map((column) => quoted(trip[column] ?? "")).join(","),
  );
  return `${[importColumns.join(","), ...rows].join("\r\n")}\r\n`;
}

const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Saves a text as a file; the mark in front tells spreadsheets that it is UTF-8. */
export function download(name: string, csv: string): void {
  const url = URL.createObjectURL(new Blob(["\uFEFF", csv], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
