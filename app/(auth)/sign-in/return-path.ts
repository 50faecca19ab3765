/**
 * Where to go after signing in: the path asked for when it stays on this site, else the start
 * page. A browser drops tabs and newlines and reads `\` as `/`, so the URL parser decides
 * whether an address leaves; `/..//host` only becomes `//host` in it.
 */
export function returnPath(asked: string | string[] | undefined): string {
  if (typeof asked !== "string" || !asked.startsWith("/")) return "/";
  const here = "http://here.invalid";
  const url = URL.canParse(asked, here) ? new URL(asked, here) : null;
  if (url?.origin !== here || /^\/(\/|sign-in)/.test(url.pathname)) return "/";
  return url.pathname + url.search + url.hash;
}
