import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PreferencesProvider } from "@/components/shell/preferences";
import { asTheme, THEME_COOKIE } from "@/components/shell/theme";
import { Toaster } from "@/components/ui/toaster";
import { direction } from "@/lib/i18n/locale";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const brand = (await getTranslations("shell"))("brand");
  return { title: { default: brand, template: `%s · ${brand}` } };
}

export const viewport: Viewport = { width: "device-width", initialScale: 1, viewportFit: "cover" };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await getLocale();
  const theme = asTheme((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <html lang={locale} dir={direction(locale)} data-theme={theme === "system" ? undefined : theme}>
      <body className="min-h-dvh bg-background font-sans text-foreground antialiased">
        <NextIntlClientProvider>
          <PreferencesProvider theme={theme}>
            {children}
            <Toaster />
          </PreferencesProvider>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
