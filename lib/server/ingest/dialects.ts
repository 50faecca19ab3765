import { readJson } from "./json";
import { readOsmand } from "./osmand";
import { judge, malformed, type Report } from "./report";

export type IngestRequest = {
  method: string;
  query: URLSearchParams;
  contentType: string | null;
  body: string;
};

/**
 * What a request to `/api/ingest/<deviceKey>` says, in whichever dialect of contract §4: a JSON
 * position, an array of them, Traccar Client 9's JSON, OsmAnd form fields, or OsmAnd parameters in
 * the address. One report per record, at least one, in order. Never throws: what cannot be read is
 * a report with the reason, its `raw` fit for the database and cut at 2,000 characters.
 */
export function readIngest({ method, query, contentType, body }: IngestRequest): {
  reports: Report[];
} {
  if (method !== "GET" && body.trim() !== "") {
    // The body decides before the header: `curl -d` calls everything a form.
    const isJson = contentType?.toLowerCase().includes("json") || /^\s*[[{]/.test(body);
    if (isJson) return { reports: readJson(body) };
    return { reports: [judge(readOsmand(new URLSearchParams(body)), body)] };
  }
  if (query.size === 0) return { reports: [malformed("Nothing was sent.", "")] };
  return { reports: [judge(readOsmand(query), query.toString())] };
}
