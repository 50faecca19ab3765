"use client";

import { ConnectionEnded } from "@/components/map/connection-ended";
import type { AlertView } from "@/lib/domain/alert";
import type { EscalationView } from "@/lib/domain/escalation";
import { AlertHeader } from "./alert-header";
import { AlertNotes } from "./alert-notes";
import { Around } from "./around";
import { Happened } from "./happened";
import { useEscalations } from "./use-escalations";
import { useLiveAlert } from "./use-live-alert";
import { Why } from "./why";

type Props = {
  alert: AlertView;
  escalations: EscalationView[];
  userId: string;
  tileUrl: string;
  tileAttribution: string;
};

/** One alert: what it says and why, where it was, who did what about it, and what to do. */
export function AlertPage({ alert: loaded, escalations: called, userId, ...tiles }: Props) {
  const alert = useLiveAlert(loaded);
  const escalations = useEscalations(alert, called);
  return (
    <div className="mx-auto grid max-w-6xl grid-cols-1 gap-4 p-4 md:p-6">
      <AlertHeader alert={alert} userId={userId} />
      <ConnectionEnded />
      <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid grid-cols-1 gap-4">
          <Why alert={alert} />
          <Around alert={alert} {...tiles} />
        </div>
        <div className="grid grid-cols-1 gap-4">
          <AlertNotes alert={alert} userId={userId} />
          <Happened alert={alert} escalations={escalations} />
        </div>
      </div>
    </div>
  );
}
