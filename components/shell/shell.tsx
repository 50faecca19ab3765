"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useCallback, useState } from "react";
import { AlertSounds } from "@/components/alerts/alert-sounds";
import { EmergencyBanner } from "@/components/alerts/emergency-banner";
import { NotificationToasts } from "@/components/notifications/notification-toasts";
import { ShiftDialogs } from "@/components/shift/shift-dialogs";
import { Toaster } from "@/components/ui/toaster";
import { ConnectionNotice } from "./connection-notice";
import { LiveProvider } from "./live-provider";
import { Palette } from "./palette";
import { Rail } from "./rail";
import { ShortcutHelp } from "./shortcut-help";
import { ShownPage } from "./shown-page";
import { useLastKnown } from "./use-last-known";
import { useShortcuts } from "./use-shortcuts";
import type { ShellUser } from "./user-menu";

/** The frame around every dispatcher's page. The page fills `main`, which scrolls by itself. */
export function Shell({ user, children }: { user: ShellUser; children: ReactNode }) {
  const t = useTranslations("shell");
  const [isPaletteOpen, setPaletteOpen] = useState(false);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const openPalette = useCallback(() => setPaletteOpen(true), []);
  const openHelp = useCallback(() => setHelpOpen(true), []);
  useShortcuts(openPalette, openHelp);
  useLastKnown(user);
  return (
    <div className="flex h-dvh flex-col-reverse overflow-hidden md:flex-row">
      <a
        href="#content"
        className="fixed start-2 top-2 z-[1400] -translate-y-20 rounded-md bg-accent px-3 py-2 text-sm text-accent-foreground focus:translate-y-0"
      >
        {t("skip")}
      </a>
      <LiveProvider />
      <AlertSounds />
      <Rail user={user} onSearch={openPalette} />
      <div className="flex min-h-0 min-w-0 flex-1 flex-col">
        <EmergencyBanner />
        <ConnectionNotice />
        <ShownPage>{children}</ShownPage>
      </div>
      <Palette open={isPaletteOpen} onOpenChange={setPaletteOpen} />
      <ShiftDialogs userId={user.id} />
      <Toaster />
      <NotificationToasts />
      <ShortcutHelp open={isHelpOpen} onOpenChange={setHelpOpen} />
    </div>
  );
}
