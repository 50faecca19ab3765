import {
  Bell,
  CalendarClock,
  CheckCheck,
  CircleCheck,
  Clock,
  type LucideIcon,
  MapPinCheck,
  Navigation,
  PackageCheck,
  Play,
  StickyNote,
  TriangleAlert,
  UserCheck,
  XCircle,
} from "lucide-react";
import type { TimelineKind } from "@/lib/domain/trip";
import type { TimelineItemView } from "@/lib/domain/trip-view";

const icons: Record<TimelineKind, LucideIcon> = {
  scheduled: CalendarClock,
  assigned: UserCheck,
  started: Play,
  arrived: MapPinCheck,
  departed: Navigation,
  completed: CircleCheck,
  cancelled: XCircle,
  delayed: Clock,
  alert: Bell,
  note: StickyNote,
};

/** The icon of a timeline item, and whether it asks for attention. */
export function timelineIcon({ kind, data }: TimelineItemView): {
  Icon: LucideIcon;
  isAttention: boolean;
} {
  if (data.proof) return { Icon: PackageCheck, isAttention: false };
  if (data.refused) return { Icon: TriangleAlert, isAttention: true };
  if (data.settles) return { Icon: CheckCheck, isAttention: false };
  return { Icon: icons[kind], isAttention: kind === "delayed" || kind === "alert" };
}
