import { networkInterfaces } from "node:os";
import { env } from "./env";

const isLoopback = (hostname: string) => /^(localhost|127\..*|\[::1\])$/.test(hostname);

/**
 * The base URL phones and trackers report to: NEXTAUTH_URL; while that names this very machine
 * and we listen beyond it, this machine's address in the local network.
 */
export function reportingAddress(): string {
  const { NEXTAUTH_URL, HOST, PORT } = env();
  if (!isLoopback(new URL(NEXTAUTH_URL).hostname) || isLoopback(HOST)) return NEXTAUTH_URL;
  const address = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ family, internal }) => family === "IPv4" && !internal)?.address;
  return address ? `http://${address}:${PORT}` : NEXTAUTH_URL;
}
