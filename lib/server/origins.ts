import { env } from "./env";
import { remember } from "./remember";

const loopback = ["localhost", "127.0.0.1", "[::1]"];

/** On this machine alone the three names of loopback are one place. */
function aliases(origin: string): string[] {
  const { protocol, hostname, port } = new URL(origin);
  if (!loopback.includes(hostname)) return [origin];
  return loopback.map((name) => `${protocol}//${name}${port && `:${port}`}`);
}

/** Whether pages of this origin may speak to us: exact match with NEXTAUTH_URL or FRONTEND_URL. */
export function isAllowedOrigin(origin: string): boolean {
  const allowed = remember("origins", () => {
    const urls = [env().NEXTAUTH_URL, ...env().FRONTEND_URL];
    return new Set(urls.flatMap((url) => aliases(new URL(url).origin)));
  });
  return allowed.has(origin);
}
