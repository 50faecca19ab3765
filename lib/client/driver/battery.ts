type Battery = { level: number };

let battery: Battery | null = null;

/** Asks the browser for the battery, where it tells (Chromium over https). */
export function watchBattery(): void {
  const { getBattery } = navigator as { getBattery?: () => Promise<Battery> };
  void getBattery?.call(navigator).then(
    (found) => {
      battery = found;
    },
    () => {},
  );
}

/** Percent, null where the browser does not tell. */
export const batteryLevel = (): number | null => battery && Math.round(battery.level * 100);
