/** A vehicle's part of a trip; `to` is no longer part of it, unless the trip ended then. */
export type Span = { vehicleId: string; from: Date; to: Date };

/** A trip was given from one vehicle to another. */
export type Handover = { at: Date; from: string; to: string };

/**
 * Which vehicle drove a trip from when to when: from its start to `end`, in order, by its
 * handovers in the order they were said. One said to have been earlier than the one before it
 * counts from that one; one before the start only tells who started.
 */
export function drivenSpans(
  trip: { vehicleId: string; startedAt: Date | null },
  handovers: readonly Handover[],
  end: Date,
): Span[] {
  const { startedAt } = trip;
  if (!startedAt) return [];
  let [vehicleId, from] = [handovers[0]?.from ?? trip.vehicleId, startedAt];
  const spans: Span[] = [];
  for (const handover of handovers) {
    const at = new Date(Math.min(Math.max(handover.at.getTime(), from.getTime()), end.getTime()));
    if (at > from) spans.push({ vehicleId, from, to: at });
    [vehicleId, from] = [handover.to, at];
  }
  return [...spans, { vehicleId, from, to: end }];
}
