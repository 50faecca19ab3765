import type { VehicleStatus } from "@/lib/domain/vehicle";

const colours = {
  moving: "text-moving",
  idle: "text-idle",
  stopped: "text-stopped",
  offline: "text-offline",
} satisfies Record<VehicleStatus, string>;

/** The shape a status has on the map: arrow, barred circle, square, hollow circle. */
export function StatusShape({ status, className = "size-3.5" }: Props) {
  return (
    <svg aria-hidden="true" viewBox="-8 -8 16 16" className={`${className} ${colours[status]}`}>
      {status === "moving" && <path d="M0-7.5 5.8 6.8 0 4.2-5.8 6.8Z" fill="currentColor" />}
      {status === "idle" && (
        <path
          d="M0-7a7 7 0 1 0 0 14A7 7 0 1 0 0-7ZM-3.2-3.4h2.2v6.8h-2.2ZM1-3.4h2.2v6.8H1Z"
          fill="currentColor"
          fillRule="evenodd"
        />
      )}
      {status === "stopped" && (
        <rect x="-6" y="-6" width="12" height="12" rx="2.5" fill="currentColor" />
      )}
      {status === "offline" && (
        <circle r="5.2" fill="none" stroke="currentColor" strokeWidth="2.4" />
      )}
    </svg>
  );
}

type Props = { status: VehicleStatus; className?: string };
