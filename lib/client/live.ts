import { followConnection } from "./follow-connection";
import { forgetLastKnown } from "./last-known/keep";
import { serveAlerts } from "./live-alerts";
import { serveFleet } from "./live-fleet";
import { serveGeofences } from "./live-geofences";
import { serveHandovers } from "./live-handovers";
import { serveNotifications } from "./live-notifications";
import { serveRefusedCommands } from "./live-refused";
import { serveTrips } from "./live-trips";
import { serveMessageReads } from "./message-reads";
import { createSocket } from "./socket";
import { applyRuleChange } from "./stores/rules-revision";
import { serveWatchers } from "./watch-trip";
import { setWhosePhone } from "./whose-phone";

const bindings = [
  ...[serveFleet, serveTrips, serveWatchers, serveAlerts, serveGeofences],
  ...[serveHandovers, serveRefusedCommands, serveNotifications],
];

/** Connects this tab and binds the server's events to the stores; the returned function stops it. */
export function startLive(): () => void {
  const { socket, close } = createSocket();
  const stops = bindings.map((serve) => serve(socket));
  socket.on("rule:changed", applyRuleChange);
  serveMessageReads(socket);
  followConnection(socket, goToSignIn);
  socket.connect();
  return () => {
    for (const stop of stops) stop();
    close();
  };
}

/** The session is over: what was on this screen is no longer for whoever sits there. */
function goToSignIn() {
  setWhosePhone(null);
  void forgetLastKnown();
  const here = window.location.pathname + window.location.search;
  window.location.assign(`/sign-in?callbackUrl=${encodeURIComponent(here)}`);
}
