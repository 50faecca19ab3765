import { env } from "./env";
import { remember } from "./remember";
import { reportingAddress } from "./reporting-address";

const loopback = ["localhost", "127.0.0.1", "[::1]"];

/** On this machine alone the three names of loopback are one place. */
function aliases(origin: string): string[] {
  const { protocol, hostname, port } = new URL(origin);
  if (!loopback.includes(hostname)) return [origin];
  return loopback.map((name) => `${protocol}//${name}${port && `:${port}`}`);
}

/**
 * The origins whose pages may speak to us: NEXTAUTH_URL's and FRONTEND_URL's, exactly, and the
 * address that codes for phones lead to.
 */
export const allowedOrigins = (): Set<string> =>
  remember("origins", () => {
    const urls = [env().NEXTAUTH_URL, reportingAddress(), ...env().FRONTEND_URL];
    return new Set(urls.flatMap((url) => aliases(new URL(url).origin)));
  });

export const isAllowedOrigin = (origin: string): boolean => allowedOrigins().has(origin);
