/** A fix that was taken to try it: it goes nowhere. Accuracy in metres; `at` in ms since 1970. */
export type TestFix = { accuracy: number; at: number };

/** Takes one fix, and with it asks for the permission; rejects with the browser's own error. */
export function takeTestFix(): Promise<TestFix> {
  return new Promise((resolve, reject) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords, timestamp }) => resolve({ accuracy: coords.accuracy, at: timestamp }),
      reject,
      { enableHighAccuracy: true, maximumAge: 10_000, timeout: 30_000 },
    );
  });
}

/** Whether a fix failed because its driver, or the phone's settings, said no. */
export const isDenied = (error: unknown): boolean =>
  (error as GeolocationPositionError).code === GeolocationPositionError.PERMISSION_DENIED;
