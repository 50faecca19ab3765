import type { MetadataRoute } from "next";

/** What a phone needs to put Qafila on its home screen. Colours: the light page's (globals.css). */
export default function manifest(): MetadataRoute.Manifest {
  return {
    id: "/",
    name: "Qafila",
    short_name: "Qafila",
    description: "Live fleet operations: the day's trips, tracking and SOS.",
    start_url: "/",
    scope: "/",
    display: "standalone",
    background_color: "#f3f4f6",
    theme_color: "#f3f4f6",
    icons: [
      { src: "/icons/192.png", sizes: "192x192", type: "image/png" },
      { src: "/icons/512.png", sizes: "512x512", type: "image/png" },
      { src: "/icons/maskable.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
  };
}
