/** What a person may ask to see the extent of, in the order it is shown. */
export const ownDataKinds = [
  "positions",
  "rejectedReports",
  "crossings",
  "dutyPeriods",
  "trips",
  "proofs",
  "emergencies",
  "refusedCommands",
  "notifications",
  "signIns",
  "deviceKey",
] as const;

export type OwnDataEntry = {
  kind: (typeof ownDataKinds)[number];
  count: number;
  /** ISO, by when it happened; null where there is nothing. */
  oldest: string | null;
  newest: string | null;
  /** Deleted this many days after it came in; null: kept until an administrator deletes it. */
  days: number | null;
};

/** `GET /api/me/data`: what is kept of whoever asks. */
export type OwnData = {
  at: string;
  user: { name: string; email: string | null; phone: string | null };
  entries: OwnDataEntry[];
};
