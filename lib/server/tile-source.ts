/** Whether a template names tiles: by {z}, {x} and {y}, on an http(s) host or on our own ("/…"). */
export function isTileUrl(template: string): boolean {
  if (!["{z}", "{x}", "{y}"].every((part) => template.includes(part))) return false;
  if (/^\/[^/]/.test(template)) return true;
  return /^https?:\/\//.test(template) && URL.canParse(plain(template));
}

/** The host of a tile template as CSP names it, "" for our own; {s} stands for any subdomain. */
export function tileSource(template: string): string {
  if (template.startsWith("/")) return "";
  const { protocol, host } = new URL(plain(template));
  const hasSubdomains = /^https?:\/\/[^./]*\{s\}/.test(template);
  return `${protocol}//${hasSubdomains ? host.replace(/^[^.]+/, "*") : host}`;
}

const plain = (template: string) => template.replaceAll(/[{}]/g, "");
