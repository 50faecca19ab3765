"use client";

import { CircleCheck, Clock, Link2Off, type LucideIcon, PackageCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTimes } from "@/components/trips/use-times";
import { Skeleton } from "@/components/ui/skeleton";
import type { SharedTripView } from "@/lib/domain/trip-view";
import { ShareFacts } from "./share-facts";
import { ShareMap } from "./share-map";
import { SharedEta } from "./shared-eta";
import { useSharedTrip } from "./use-shared-trip";

type Props = { token: string; tileUrl: string; tileAttribution: string };

/** The customer's page: where their delivery is and when it comes, in plain words. */
export function SharePage({ token, tileUrl, tileAttribution }: Props) {
  const t = useTranslations("share.page");
  const { clock } = useTimes();
  const { view, isGone, isLost } = useSharedTrip(token);
  if (isGone) return <Notice icon={Link2Off} title={t("gone")} text={t("goneText")} />;
  if (!view) {
    return (
      <Frame>
        <p role="status" className="text-sm text-muted">
          {t(isLost ? "lost" : "loading")}
        </p>
        <Skeleton className="mt-3 h-16 w-48" />
      </Frame>
    );
  }
  if (view.status === "over") {
    return <Notice icon={CircleCheck} title={t("over")} text={t("overText")} />;
  }
  return (
    <div className="flex min-h-dvh flex-col md:h-dvh md:flex-row-reverse">
      <div className="relative h-[46dvh] shrink-0 md:h-auto md:flex-1">
        <ShareMap view={view} tileUrl={tileUrl} tileAttribution={tileAttribution} />
      </div>
      <main className="flex flex-1 flex-col gap-5 border-border bg-surface p-5 max-md:border-t md:w-96 md:flex-none md:overflow-y-auto md:border-e md:p-7">
        <Headline view={view} />
        <ShareFacts view={view} />
        <p className="mt-auto pt-2 text-xs text-muted tabular-nums">
          {t("expires", { time: clock(view.expiresAt) })}
        </p>
      </main>
    </div>
  );
}

function Headline({ view }: { view: SharedTripView }) {
  const t = useTranslations("share.page");
  const { clock } = useTimes();
  if (view.status === "on-the-way") {
    return (
      <div>
        <h1 className="text-xl font-semibold">{t("onTheWay")}</h1>
        <SharedEta eta={view.eta} />
      </div>
    );
  }
  const isThere = view.status === "arrived";
  const Icon = isThere ? PackageCheck : Clock;
  return (
    <div>
      <Icon aria-hidden className={`mb-3 size-9 ${isThere ? "text-moving" : "text-muted"}`} />
      <h1 className="text-xl font-semibold">{t(isThere ? "arrived" : "waiting")}</h1>
      <p className="mt-1.5 tabular-nums">
        {isThere
          ? view.arrivedAt && t("arrivedAt", { time: clock(view.arrivedAt) })
          : t("waitingText")}
      </p>
    </div>
  );
}

function Notice({ icon: Icon, title, text }: { icon: LucideIcon; title: string; text: string }) {
  return (
    <Frame>
      <Icon aria-hidden className="mb-4 size-9 text-muted" />
      <h1 className="text-xl font-semibold">{title}</h1>
      <p className="mt-2 text-muted">{text}</p>
    </Frame>
  );
}

function Frame({ children }: { children: React.ReactNode }) {
  return (
    <main className="mx-auto flex min-h-[80dvh] max-w-md flex-col justify-center p-6">
      {children}
    </main>
  );
}
