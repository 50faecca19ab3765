import { type CsvError, parse } from "csv-parse/sync";
import type { Table } from "../../domain/import-table";

const afterQuote =
  'Something stands after a closing quote ("), or a quote before it was never closed. Write quotes inside of quotes twice.';

/** What csv-parse calls the mistakes that people make, and what to do about them. */
const messages: Partial<Record<CsvError["code"], string>> = {
  CSV_QUOTE_NOT_CLOSED: 'A quote (") is opened here and never closed. Close or delete it.',
  CSV_INVALID_CLOSING_QUOTE: afterQuote,
  CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE: afterQuote,
  INVALID_OPENING_QUOTE:
    'A quote (") stands inside a cell that has none around it. Put the whole cell in quotes, and write that one twice.',
};

/** The rows of a CSV text, comma or semicolon between cells, as far as it can be read. */
export function csvTable(csv: string): Table {
  const rows: string[][] = [];
  try {
    parse(csv, {
      bom: true,
      delimiter: delimiterOf(csv),
      relax_column_count: true,
      trim: true,
      // Kept one by one, so that those before a mistake are there.
      on_record: (cells: string[]) => {
        rows.push(cells);
        return null;
      },
    });
    return { rows, broken: null };
  } catch (error) {
    const { code, column, message } = error as CsvError & { column?: unknown };
    const said = messages[code] ?? `This cannot be read as CSV: ${message}`;
    const broken = { row: rows.length + 1, column: Number(column ?? 0), message: said };
    return { rows, broken };
  }
}

/** Whichever the first row has more of: no column's name holds either. */
function delimiterOf(csv: string): string {
  const [heading = ""] = csv.trimStart().split(/\r|\n/, 1);
  const count = (mark: string) => heading.split(mark).length;
  return count(";") > count(",") ? ";" : ",";
}
