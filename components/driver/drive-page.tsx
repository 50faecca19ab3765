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
import { MessageCard } from "./messages/message-card";
import { MessageHint } from "./messages/message-hint";
import { useMessage } from "./messages/use-message";
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
  const { count, shown, mayOpen, open } = useMessage();
  const message = isDriving || accident ? null : shown;
  const isTakenOver = isDriving || accident !== null || message !== null;
  const isCovered = isTakenOver || guide.step !== null || isReading;
  return (
    <div className="mx-auto flex min-h-dvh max-w-md flex-col">
      {/* Kept while it is covered: what was being typed is there again at standstill. */}
      <div inert={isCovered} className={isCovered ? "hidden" : "flex flex-1 flex-col"}>
        <DriveHeader />
        <main className="grid flex-1 grid-cols-1 content-start gap-4 px-4 pb-6">
          <h1 className="sr-only">{t("title")}</h1>
          <DriveNotices>
            {count > 0 && !shown && <MessageHint count={count} onOpen={mayOpen ? open : null} />}
          </DriveNotices>
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
      <div inert={isTakenOver} className={isTakenOver ? "hidden" : "contents"}>
        {guide.step && <FirstDay step={guide.step} onGo={guide.go} />}
        {isReading && <OwnDataPage onClose={() => setReading(false)} />}
      </div>
      {message && <MessageCard key={message.id} message={message} count={count} />}
      {isDriving && !accident && <DrivingView messages={count} />}
      {accident && <AccidentQuestion key={accident.id} accident={accident} />}
      {day && <SosBar isPractice={guide.step === "practice" && !isDriving} />}
    </div>
  );
}
