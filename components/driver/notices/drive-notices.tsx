"use client";

import { HardDriveDownload, LogIn, MessageSquare, ShieldAlert, Users, WifiOff } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useReadings } from "@/components/map/use-readings";
import { Button } from "@/components/ui/button";
import { useServerNow } from "@/lib/client/stores/clock";
import { useConnection } from "@/lib/client/stores/connection";
import { driver, useDriver, waitsToBeSent } from "@/lib/client/stores/driver";
import { isolated } from "@/lib/i18n/isolated";
import { Notice } from "./notice";
import { NotificationNotices } from "./notification-notices";
import { RefusedNotices } from "./refused-notices";

/** What a driver must know before anything else, `children` among it; nothing while all is well. */
export function DriveNotices({ children }: { children: ReactNode }) {
  const t = useTranslations("drive.notices");
  const { session, others, news, storageError, waits } = useDriver((state) => ({
    session: state.session,
    others: state.others,
    news: state.news,
    storageError: state.storageError,
    waits: waitsToBeSent(state),
  }));
  return (
    <div className="grid gap-3 empty:hidden">
      {storageError && (
        <Notice icon={HardDriveDownload} tone="emergency" title={t("storage")}>
          {t("storageText", { reason: storageError })}
        </Notice>
      )}
      {session === "out" && (
        <Notice icon={LogIn} title={t("signedOut")}>
          {waits > 0 ? t("signedOutWaiting", { count: waits }) : t("signedOutText")}
          <Button asChild variant="primary" className="mt-3 min-h-12! w-full">
            <a href="/sign-in?callbackUrl=/drive">{t("signIn")}</a>
          </Button>
        </Notice>
      )}
      <Offline />
      {children}
      {news.map((one) => (
        <Notice
          key={`${one.kind} ${one.tripId}`}
          icon={MessageSquare}
          title={t(one.kind, { trip: isolated(one.name) })}
          onDismiss={() => driver.dismissNews(one)}
        />
      ))}
      <NotificationNotices />
      <RefusedNotices />
      {others.map(({ name, count }) => (
        <Notice key={name} icon={Users} title={t("others", { name: isolated(name), count })}>
          {t("othersText", { name: isolated(name) })}
        </Notice>
      ))}
      <Insecure />
    </div>
  );
}

function Offline() {
  const t = useTranslations("drive.connection");
  const { age } = useReadings();
  const { phase } = useConnection();
  const { isOut, asOf } = useDriver(({ session, day }) => ({
    isOut: session === "out",
    asOf: day?.at ?? null,
  }));
  const now = useServerNow();
  if (isOut || phase === "live" || phase === "catching-up") return null;
  return (
    <Notice icon={WifiOff} title={t(phase)}>
      {phase === "stale" && asOf && now > 0 && (
        <span className="tabular-nums">{t("asOf", { age: age(now - Date.parse(asOf)) })}</span>
      )}
    </Notice>
  );
}

function Insecure() {
  const t = useTranslations("drive.notices");
  const isRefused = useDriver(({ isLoaded }) => isLoaded && !window.isSecureContext);
  if (!isRefused) return null;
  return (
    <Notice icon={ShieldAlert} title={t("insecure")}>
      {t("insecureText")}
    </Notice>
  );
}
