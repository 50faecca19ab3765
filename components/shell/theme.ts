/** The cookie that remembers the appearance on this device. */
export const THEME_COOKIE = "theme";

export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

export const asTheme = (value: unknown): Theme =>
  themes.find((theme) => theme === value) ?? "system";
