/**
 * What a QR code must say for an unmodified Traccar Client (9 and newer) to report to `ingestUrl`.
 * The app's "scan QR code" takes an http(s) address: origin and path become its server address,
 * the query its settings (lib/qr_code_screen.dart and lib/configuration_service.dart of
 * github.com/traccar/traccar-client). Its own device identifier stays as it is, since ours is the
 * key in the path.
 *
 * Settings: a fix every 20 m, 30° or 10 s while moving, for which the accuracy must be `highest`
 * (at others the app drops fixes less than 30 s apart), and a sign of life every 5 minutes while
 * parked, without which a parked vehicle would count as offline (contract §3).
 */
export function traccarQr(ingestUrl: string): string {
  const url = new URL(ingestUrl);
  url.search = new URLSearchParams(settings).toString();
  return url.toString();
}

/**
 * The same for the app on this very phone: a link of the scheme the app is registered for
 * (AndroidManifest.xml and applyUri in lib/configuration_service.dart of the same project), which
 * also starts it.
 */
export function traccarAppLink(ingestUrl: string): string {
  const query = new URLSearchParams({ url: ingestUrl, ...settings, service: "true" });
  return `org.traccar.client://config?${query}`;
}

const settings = {
  accuracy: "highest",
  distance: "20",
  angle: "30",
  interval: "10",
  heartbeat: "300",
  buffer: "true",
};
