/** The value below which `percent` of the samples lie (nearest rank); NaN when there are none. */
export function percentile(samples: number[], percent: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}

/** Count, median, 99th percentile and maximum, rounded to hundredths. */
export function spread(samples: number[]) {
  const rounded = (value: number) => Math.round(value * 100) / 100;
  return {
    count: samples.length,
    p50: rounded(percentile(samples, 50)),
    p99: rounded(percentile(samples, 99)),
    max: rounded(percentile(samples, 100)),
  };
}
