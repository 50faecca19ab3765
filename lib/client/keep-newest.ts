/** Lets go of what was put in first until `most` are left: what is put in anew must be taken out before. */
export function keepNewest(known: Map<string, unknown> | Set<string>, most: number): void {
  for (const key of known.keys()) {
    if (known.size <= most) return;
    known.delete(key);
  }
}
