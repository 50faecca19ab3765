import { env } from "./env";
import { remember } from "./remember";

const loopback = ["localhost", "127.0.0.1", "[::1]"];

/** On this machine alone the three names of loopback are one place. */
function aliases(origin: string): string[] {
  const { protocol, hostname, port } = new URL(origin);
  if (!loopback.includes(hostname)) return [origin];
  return loopback.map((name) => `${protocol}//${name}${port && `:${port}`}`);
}

const allowed = (): Set<string> =>
  remember("origins", () => {
    const urls = [env().NEXTAUTH_URL, ...env().FRONTEND_URL];
    return new Set(urls.flatMap((url) => aliases(new URL(url).origin)));
  });

/** Whether a page opened under this `Host` can work at all: its origin would be refused otherwise. */
export const isOwnHost = (host: string | null): boolean =>
  [...allowed()].some((origin) => new URL(origin).host === host);

/** Whether pages of this origin may speak to us: exact match with NEXTAUTH_URL or FRONTEND_URL. */
export const isAllowedOrigin = (origin: string): boolean => allowed().has(origin);
