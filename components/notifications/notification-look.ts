import {
  BellRing,
  CalendarClock,
  Cog,
  type LucideIcon,
  Megaphone,
  MessageSquare,
  OctagonAlert,
  Route,
  Siren,
  TriangleAlert,
} from "lucide-react";
import type { NotificationKind } from "@/lib/domain/notification";

/** A kind's shape; its word stands beside it. */
export const kindIcon: Record<NotificationKind, LucideIcon> = {
  trip: Route,
  delay: CalendarClock,
  emergency: Siren,
  alert: BellRing,
  message: MessageSquare,
  announcement: Megaphone,
  system: Cog,
};

/** How urgent what is more than news is: its shape and colour, and its word in `notifications.types`. */
export const typeLook = {
  critical: { Icon: OctagonAlert, tone: "text-emergency" },
  warning: { Icon: TriangleAlert, tone: "text-attention" },
} as const;

export const isMarkedType = (type: string): type is keyof typeof typeLook =>
  Object.hasOwn(typeLook, type);
