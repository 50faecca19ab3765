"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useReadings } from "@/components/map/use-readings";
import { StatusBadge } from "@/components/vehicles/status-badge";
import { useServerNow } from "@/lib/client/stores/clock";
import { useWebSocket } from "@/lib/client/use-web-socket";
import type { Location } from "@/lib/domain/position";
import type { VehicleView } from "@/lib/domain/vehicle";

const MiniMap = dynamic(
  () => import("@/components/map/mini-map").then((module) => module.MiniMap),
  { ssr: false },
);

type Props = { vehicleId: string; token: string };
type Seen = Pick<VehicleView, "plateNumber" | "status" | "location">;

/** One vehicle followed live over a connection of its own (contract §3). */
export function VehicleTracking({ vehicleId, token }: Props) {
  const t = useTranslations("map");
  const { speed, age } = useReadings();
  const now = useServerNow();
  const { socket, isConnected } = useWebSocket(vehicleId, token);
  const [seen, setSeen] = useState<Seen | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);

  useEffect(() => {
    if (!socket) return;
    const follow = () =>
      socket.emit("subscribe:vehicle", vehicleId, (answer) =>
        setRefusal(answer.ok ? null : answer.error.message),
      );
    const onUpdated = (event: { vehicleId: string; data: object }) => {
      if (event.vehicleId === vehicleId) setSeen(event.data as Seen);
    };
    const onLocation = (event: { vehicleId: string; location: Location }) => {
      if (event.vehicleId !== vehicleId) return;
      setSeen((before) => before && { ...before, location: event.location });
    };
    socket.on("connect", follow);
    socket.on("vehicle:updated", onUpdated);
    socket.on("vehicle:location", onLocation);
    if (socket.connected) follow();
    return () => {
      socket.off("connect", follow);
      socket.off("vehicle:updated", onUpdated);
      socket.off("vehicle:location", onLocation);
    };
  }, [socket, vehicleId]);

  if (refusal) return <p role="alert">{t("tracking.refused", { reason: refusal })}</p>;
  const location = seen?.location;
  return (
    <section
      aria-label={t("tracking.label")}
      data-lat={location?.lat}
      data-lng={location?.lng}
      className="overflow-hidden rounded-xl border border-border bg-surface"
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3 text-sm tabular-nums">
        {seen && (
          <>
            <bdi className="font-semibold">{seen.plateNumber}</bdi>
            <StatusBadge status={seen.status} />
          </>
        )}
        {location ? (
          <>
            <span>{speed(location.speed)}</span>
            <span className="text-muted">{age(now - Date.parse(location.recordedAt))}</span>
          </>
        ) : (
          <span className="text-muted">{t("tracking.waiting")}</span>
        )}
        <span className="ms-auto text-xs text-muted">
          {t(isConnected ? "tracking.connected" : "tracking.connecting")}
        </span>
      </div>
      {location && <MiniMap place={location} />}
    </section>
  );
}
