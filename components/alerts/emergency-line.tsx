"use client";

import { useRequest } from "@/components/shell/use-request";
import { useTimes } from "@/components/trips/use-times";
import { ErrorNote } from "@/components/ui/error-note";
import { Age } from "@/components/vehicles/age";
import { commandAlert } from "@/lib/client/alert-command";
import type { AlertView } from "@/lib/domain/alert";
import { kindIcon } from "./alert-look";
import { EmergencyActions } from "./emergency-actions";
import { EmergencyDetails } from "./emergency-details";
import { useAlertName } from "./use-alert-name";

const looks = {
  open: "bg-emergency text-surface [&_:focus-visible]:outline-surface",
  acknowledged: "bg-emergency/10 text-foreground",
};

/** One emergency: what, who, where, since when; and what to do about it. */
export function EmergencyLine({ alert }: { alert: AlertView }) {
  const { clockSeconds } = useTimes();
  const { run, isBusy, error } = useRequest();
  const nameOf = useAlertName();
  const happenedAt = Date.parse(alert.occurredAt);
  const isOpen = alert.status === "open";
  const Icon = kindIcon[alert.kind];
  return (
    <li
      data-alert={alert.id}
      className={`flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2 ${looks[isOpen ? "open" : "acknowledged"]}`}
    >
      <div className="flex min-w-0 flex-1 basis-72 items-start gap-3">
        <Icon aria-hidden className={`mt-0.5 size-5 shrink-0 ${isOpen ? "" : "text-emergency"}`} />
        <div className="min-w-0 text-sm">
          {/* What counts up stays outside of what is read out. */}
          <p className="font-semibold tabular-nums">
            <span role={isOpen ? "alert" : undefined}>
              {nameOf(alert)} · <time dateTime={alert.occurredAt}>{clockSeconds(happenedAt)}</time>
            </span>{" "}
            <span className="font-normal">
              (<Age at={happenedAt} />)
            </span>
          </p>
          <EmergencyDetails alert={alert} />
        </div>
      </div>
      <EmergencyActions
        alert={alert}
        isBusy={isBusy}
        onAcknowledge={() =>
          void run(async () => void (await commandAlert(alert.id, "acknowledge")))
        }
      />
      {error && (
        <div className="w-full rounded-md bg-surface">
          <ErrorNote>{error}</ErrorNote>
        </div>
      )}
    </li>
  );
}
