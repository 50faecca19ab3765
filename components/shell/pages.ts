import {
  Hexagon,
  Map as MapIcon,
  MessageSquare,
  Route,
  Siren,
  SlidersHorizontal,
  Truck,
  Users,
} from "lucide-react";

/**
 * The dispatcher's pages, in the order of the rail; `title` is a key of `shell.pages`. A phone's bar
 * has no room for those that are `wide`: there the account's menu has them.
 */
export const pages = [
  { href: "/map", title: "map", icon: MapIcon, wide: false },
  { href: "/alerts", title: "alerts", icon: Siren, wide: false },
  { href: "/trips", title: "trips", icon: Route, wide: false },
  { href: "/vehicles", title: "vehicles", icon: Truck, wide: false },
  { href: "/drivers", title: "drivers", icon: Users, wide: true },
  { href: "/geofences", title: "geofences", icon: Hexagon, wide: true },
  { href: "/messages", title: "messages", icon: MessageSquare, wide: true },
  { href: "/rules", title: "rules", icon: SlidersHorizontal, wide: true },
] as const;
