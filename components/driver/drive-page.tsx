"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { watchInstallOffer } from "@/lib/client/driver/install-offer";
import { startDriver } from "@/lib/client/driver/live-driver";
import { startTracking } from "@/lib/client/driver/tracking";
import { accidentToAnswer, useDriver } from "@/lib/client/stores/driver";
import { useMotion } from "@/lib/client/stores/motion";
import { AccidentQuestion } from "./accident/accident-question";
import { DriveHeader } from "./drive-header";
import { DrivingView } from "./driving-view";
import { DutyCard } from "./duty-card";
import { useFirstDay } from "./first-day/use-first-day";
import { DriveNotices } from "./notices/drive-notices";
import { FirstDay, OwnDataPage } from "./parts";
import { PhoneCard } from "./phone/phone-card";
import { SosBar } from "./sos/sos-bar";
import { TrackingLine } from "./tracking-line";
import { TripsToday } from "./trips-today";
import { useScannedVehicle } from "./use-scanned-vehicle";
import { useServiceWorker } from "./use-service-worker";

/** A driver's day on a phone: while driving, nothing but the next stop and the SOS. */
export function DrivePage() {
  const t = useTranslations("drive");
  useEffect(startDriver, []);
  useEffect(startTracking, []);
  useEffect(watchInstallOffer, []);
  useScannedVehicle();
  const { isLoaded, day } = useDriver(({ isLoaded, day }) => ({ isLoaded, day }));
  useServiceWorker(day !== null);
  const isDriving = useMotion(({ driving }) => driving);
  const guide = useFirstDay();
  const [isReading, setReading] = useState(false);
  const accident = useDriver(accidentToAnswer);
  const isCovered = isDriving || guide.step !== null || isReading || accident !== null;
  return (
    <div className="mx-auto flex min-h-dvh max-w-md flex-col">
      {/* Kept while it is covered: what was being typed is there again at standstill. */}
      <div inert={isCovered} className={isCovered ? "hidden" : "flex flex-1 flex-col"}>
        <DriveHeader />
        <main className="grid flex-1 grid-cols-1 content-start gap-4 px-4 pb-6">
          <h1 className="sr-only">{t("title")}</h1>
          <DriveNotices />
          {day ? (
            <>
              <TrackingLine />
              <TripsToday />
              <DutyCard />
              <PhoneCard onGuide={() => guide.go("language")} onOwnData={() => setReading(true)} />
            </>
          ) : (
            <p role="status" className="py-16 text-center text-muted">
              {t(isLoaded ? "firstLoad" : "loading")}
            </p>
          )}
        </main>
      </div>
      <div
        inert={isDriving || accident !== null}
        className={isDriving || accident ? "hidden" : "contents"}
      >
        {guide.step && <FirstDay step={guide.step} onGo={guide.go} />}
        {isReading && <OwnDataPage onClose={() => setReading(false)} />}
      </div>
      {isDriving && !accident && <DrivingView />}
      {accident && <AccidentQuestion key={accident.id} accident={accident} />}
      {day && <SosBar isPractice={guide.step === "practice" && !isDriving} />}
    </div>
  );
}
