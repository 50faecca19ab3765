import type { VehicleStatus } from "@/lib/domain/vehicle";

/** The colours the canvas draws with, as CSS colours of the page's theme. */
export type Palette = Record<VehicleStatus, string> & {
  surface: string;
  border: string;
  foreground: string;
  muted: string;
  accent: string;
};

const names = [
  "moving",
  "idle",
  "stopped",
  "offline",
  "surface",
  "border",
  "foreground",
  "muted",
  "accent",
] as const satisfies (keyof Palette)[];

/** Reads the theme's tokens where `element` stands. */
export function readPalette(element: HTMLElement): Palette {
  const probe = element.appendChild(document.createElement("span"));
  probe.style.transition = "none";
  const read = (name: string) => {
    probe.style.color = `var(--color-${name})`;
    return getComputedStyle(probe).color;
  };
  const palette = Object.fromEntries(names.map((name) => [name, read(name)])) as Palette;
  probe.remove();
  return palette;
}

/** Calls back when the theme changes, by the switch or the system; returns the way to stop. */
export function watchTheme(changed: () => void): () => void {
  const system = window.matchMedia("(prefers-color-scheme: dark)");
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  system.addEventListener("change", changed);
  return () => {
    observer.disconnect();
    system.removeEventListener("change", changed);
  };
}
