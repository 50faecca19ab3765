import { Map as MapIcon, Truck } from "lucide-react";

/** The dispatcher's pages, in the order of the rail; `title` is a key of `shell.pages`. */
export const pages = [
  { href: "/map", title: "map", icon: MapIcon },
  { href: "/vehicles", title: "vehicles", icon: Truck },
] as const;
