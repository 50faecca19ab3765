/** More would not be read. */
const MOST = 40;

const plain = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[_/ ]+/g, " ")
    .trim();

/** Time zones whose name holds the text, those with a place that begins with it first. */
export function findTimeZones(text: string): string[] {
  const wanted = plain(text);
  // Engines leave it out of their list.
  const all = new Set([...Intl.supportedValuesOf("timeZone"), "UTC"]);
  const found = [...all].filter((zone) => plain(zone).includes(wanted));
  const begins = (zone: string) => ` ${plain(zone)}`.includes(` ${wanted}`);
  return [...found.filter(begins), ...found.filter((zone) => !begins(zone))].slice(0, MOST);
}
