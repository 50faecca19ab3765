import type { PositionInput } from "../domain/position";

/** One recorded fix: its line (cab) or point number (GPX), and when it was, in ms since 1970. */
export type TraceRecord = { line: number; at: number; fix: Omit<PositionInput, "recordedAt"> };

/** What a reader makes of a line; `at` NaN and numbers out of range are sorted out here. */
export type RawRecord = TraceRecord | { line: number; reason: string };
