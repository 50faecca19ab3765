/**
 * A `Content-Disposition` that saves under `name` everywhere: in ASCII for old clients, whole by RFC
 * 5987 (as RFC 6266 has it) for all others. What no file system takes becomes a dash.
 */
export function attachment(name: string): string {
  // Control characters, and what paths are made of.
  const plain = name.replaceAll(/[\p{Cc}\p{Cs}/\\:*?"<>|]+/gu, "-");
  const ascii = plain
    .normalize("NFKD")
    .replaceAll(/\p{M}+/gu, "")
    .replaceAll(/[^\x20-\x7e]+/g, "-")
    .replaceAll(/[%;']+/g, "-");
  const encoded = encodeURIComponent(plain).replaceAll(
    /['()*!]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
