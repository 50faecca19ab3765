type WithWeek = { getWeekInfo?: () => { firstDay: number }; weekInfo?: { firstDay: number } };

/** Where browsers do not tell (Firefox): Saturday in Arabic, Sunday in English. */
const customary: Record<string, number> = { ar: 6 };

/** Weekdays (1 Monday to 7 Sunday) in the order in which `locale` counts them. */
export function weekOf(locale: string): number[] {
  const { getWeekInfo, weekInfo } = new Intl.Locale(locale) as Intl.Locale & WithWeek;
  const told = (getWeekInfo?.call(new Intl.Locale(locale)) ?? weekInfo)?.firstDay;
  const first = told ?? customary[locale.split("-")[0] as string] ?? 7;
  return Array.from({ length: 7 }, (_, index) => ((first - 1 + index) % 7) + 1);
}

/** The browser's own form of a language, en-GB rather than en: weeks begin as its country's do. */
export const regional = (language: string): string =>
  navigator.languages.find((one) => one.split("-")[0] === language) ?? language;
