import { position } from "../domain/position";
import { readCabLines } from "./trace-cab";
import { readGpxPoints } from "./trace-gpx";
import type { TraceRecord } from "./trace-record";

/** A recorded drive in order of time, and the lines that hold no fix. */
export type Trace = { records: TraceRecord[]; malformed: { line: number; reason: string }[] };

/** Reads a recorded drive, GPX 1.1 or cab lines, whichever the text is. */
export function readTrace(text: string): Trace {
  const trace: Trace = { records: [], malformed: [] };
  for (const raw of text.trimStart().startsWith("<") ? readGpxPoints(text) : readCabLines(text)) {
    const reason = "reason" in raw ? raw.reason : faultOf(raw);
    if (reason === null) trace.records.push(raw as TraceRecord);
    else trace.malformed.push({ line: raw.line, reason });
  }
  trace.records.sort((a, b) => a.at - b.at);
  return trace;
}

function faultOf({ at, fix }: TraceRecord): string | null {
  if (Number.isNaN(at)) return "time: is missing or unreadable.";
  const { error } = position.safeParse({ ...fix, recordedAt: new Date(at).toISOString() });
  const issue = error?.issues[0];
  return issue ? `${issue.path.join(".")}: ${issue.message}` : null;
}
