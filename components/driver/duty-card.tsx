"use client";

import { LogOut, Repeat2, Truck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ErrorNote } from "@/components/ui/error-note";
import { Age } from "@/components/vehicles/age";
import { useDriver } from "@/lib/client/stores/driver";
import { ConfirmDialog } from "./parts";
import { SignOn } from "./sign-on";
import { useCommand } from "./use-command";

/** Which vehicle this driver is on duty with, and how to change that. */
export function DutyCard() {
  const t = useTranslations("drive.duty");
  const duty = useDriver(({ expected }) => expected?.duty ?? null);
  const isUnderWay = useDriver(
    ({ expected }) => expected?.trips.some(({ status }) => status === "ongoing") ?? false,
  );
  const [isSwapping, setSwapping] = useState(false);
  const [isSigningOff, setSigningOff] = useState(false);
  const { give, isBusy, error } = useCommand();
  if (!duty) return <SignOn title={t("signOn")} text={t("signOnText")} />;
  return (
    <>
      <Card>
        <div className="flex items-center gap-4">
          <span className="grid size-12 shrink-0 place-items-center rounded-full bg-raised text-accent">
            <Truck aria-hidden className="size-6" />
          </span>
          <div className="min-w-0">
            <h2 className="text-sm text-muted">{t("vehicle")}</h2>
            <p className="text-xl font-semibold break-words">
              {duty.plateNumber ? <bdi>{duty.plateNumber}</bdi> : t("scanned")}
            </p>
            {duty.vehicleName && <bdi className="text-sm text-muted">{duty.vehicleName}</bdi>}
            <p className="mt-1 text-sm">
              {t("since")} <Age at={Date.parse(duty.startedAt)} />
            </p>
          </div>
        </div>
        {error && <ErrorNote>{error}</ErrorNote>}
        <div className="mt-4 flex flex-wrap gap-2">
          <Button className="min-h-12! flex-1" onClick={() => setSwapping(!isSwapping)}>
            <Repeat2 aria-hidden />
            {t("swap")}
          </Button>
          <Button
            className="min-h-12! flex-1"
            disabled={isBusy}
            onClick={() => setSigningOff(true)}
          >
            <LogOut aria-hidden className="rtl:-scale-x-100" />
            {t("signOff")}
          </Button>
        </div>
        {isSigningOff && (
          <ConfirmDialog
            open
            onOpenChange={setSigningOff}
            title={t("signOffTitle")}
            text={t(isUnderWay ? "signOffUnderWay" : "signOffText")}
            confirm={t("signOff")}
            onConfirm={() => void give({ event: "duty:end", content: {} })}
          />
        )}
      </Card>
      {isSwapping && (
        <SignOn title={t("swapTitle")} text={t("swapText")} onDone={() => setSwapping(false)} />
      )}
    </>
  );
}
