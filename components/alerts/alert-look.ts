import {
  CarFront,
  CircleAlert,
  CircleParking,
  Clock,
  Droplets,
  Fuel,
  Gauge,
  Info,
  KeyRound,
  LogIn,
  LogOut,
  type LucideIcon,
  OctagonAlert,
  Route,
  Siren,
  Timer,
  TriangleAlert,
  WifiOff,
} from "lucide-react";
import type { AlertKind, AlertPriority } from "@/lib/domain/alert";

/** A priority's shape and colour; its word stands beside it. */
export const priorityLook: Record<AlertPriority, { Icon: LucideIcon; tone: string }> = {
  critical: { Icon: OctagonAlert, tone: "text-emergency" },
  high: { Icon: TriangleAlert, tone: "text-attention" },
  medium: { Icon: CircleAlert, tone: "text-idle" },
  low: { Icon: Info, tone: "text-muted" },
};

export const kindIcon: Record<AlertKind, LucideIcon> = {
  sos: Siren,
  accident: CarFront,
  overspeed: Gauge,
  route_deviation: Route,
  low_fuel: Fuel,
  fuel_drop: Droplets,
  late_trip: Clock,
  long_stop: CircleParking,
  vehicle_offline: WifiOff,
  unassigned_movement: KeyRound,
  geofence_enter: LogIn,
  geofence_exit: LogOut,
  geofence_dwell: Timer,
};
