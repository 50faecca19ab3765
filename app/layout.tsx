import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PreferencesProvider } from "@/components/shell/preferences";
import { asTheme, THEME_COOKIE } from "@/components/shell/theme";
import { direction } from "@/lib/i18n/locale";
import { PageWords } from "./page-words";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const brand = (await getTranslations("shell"))("brand");
  return { title: { default: brand, template: `%s · ${brand}` } };
}

/** The page's own background (globals.css) around it too, in the system's dress or the chosen one. */
const backgrounds = { light: "#f3f4f6", dark: "#0e1114" };

export async function generateViewport(): Promise<Viewport> {
  const theme = await chosenTheme();
  const themeColor =
    theme === "system"
      ? Object.entries(backgrounds).map(([scheme, color]) => ({
          media: `(prefers-color-scheme: ${scheme})`,
          color,
        }))
      : backgrounds[theme];
  return { width: "device-width", initialScale: 1, viewportFit: "cover", themeColor };
}

const chosenTheme = async () => asTheme((await cookies()).get(THEME_COOKIE)?.value);

export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await getLocale();
  const theme = await chosenTheme();
  return (
    <html lang={locale} dir={direction(locale)} data-theme={theme === "system" ? undefined : theme}>
      <body className="min-h-dvh bg-background font-sans text-foreground antialiased">
        <PageWords of="every">
          <PreferencesProvider theme={theme}>{children}</PreferencesProvider>
        </PageWords>
      </body>
    </html>
  );
}
