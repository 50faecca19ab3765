import { useEffect, useState } from "react";
import { refusesPositions } from "@/lib/client/driver/tracker";

/** `unknown`: the browser does not tell before it is asked. */
export type LocationPermission = PermissionState | "insecure" | "unsupported" | "unknown";

/** Whether this page may use the phone's location, as the browser tells it; `heard` adds what a try showed. */
export function useLocationPermission() {
  const [permission, setPermission] = useState<LocationPermission>(
    () => (refusesPositions() as "insecure" | "unsupported" | null) ?? "unknown",
  );
  useEffect(() => {
    if (refusesPositions()) return;
    let status: PermissionStatus | null = null;
    const tell = () => status && setPermission(status.state);
    void navigator.permissions?.query({ name: "geolocation" }).then(
      (found) => {
        status = found;
        status.addEventListener("change", tell);
        tell();
      },
      // Older Safari does not know the question.
      () => {},
    );
    return () => status?.removeEventListener("change", tell);
  }, []);
  return { permission, heard: setPermission };
}
