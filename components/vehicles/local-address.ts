/** Whether an http address means the machine itself, which no phone can reach. */
export function isLocalAddress(url: string): boolean {
  const { hostname } = new URL(url);
  return /^(localhost|.*\.localhost|127\..*|0\.0\.0\.0|\[::1?\])$/.test(hostname);
}
