import type { Language } from "../domain/language";
import arAlerts from "./ar/alerts.json";
import arAuth from "./ar/auth.json";
import arComposer from "./ar/composer.json";
import arDeliveries from "./ar/deliveries.json";
import arDrive from "./ar/drive.json";
import arDrivers from "./ar/drivers.json";
import arFirstDay from "./ar/first-day.json";
import arGeofences from "./ar/geofences.json";
import arJoin from "./ar/join.json";
import arLive from "./ar/live.json";
import arMap from "./ar/map.json";
import arNotices from "./ar/notices.json";
import arNotifications from "./ar/notifications.json";
import arOnCall from "./ar/on-call.json";
import arOwnData from "./ar/own-data.json";
import arProof from "./ar/proof.json";
import arRefused from "./ar/refused.json";
import arRules from "./ar/rules.json";
import arSettings from "./ar/settings.json";
import arShare from "./ar/share.json";
import arShell from "./ar/shell.json";
import arShift from "./ar/shift.json";
import arTrip from "./ar/trip.json";
import arTrips from "./ar/trips.json";
import arVehicles from "./ar/vehicles.json";
import enAlerts from "./en/alerts.json";
import enAuth from "./en/auth.json";
import enComposer from "./en/composer.json";
import enDeliveries from "./en/deliveries.json";
import enDrive from "./en/drive.json";
import enDrivers from "./en/drivers.json";
import enFirstDay from "./en/first-day.json";
import enGeofences from "./en/geofences.json";
import enJoin from "./en/join.json";
import enLive from "./en/live.json";
import enMap from "./en/map.json";
import enNotices from "./en/notices.json";
import enNotifications from "./en/notifications.json";
import enOnCall from "./en/on-call.json";
import enOwnData from "./en/own-data.json";
import enProof from "./en/proof.json";
import enRefused from "./en/refused.json";
import enRules from "./en/rules.json";
import enSettings from "./en/settings.json";
import enShare from "./en/share.json";
import enShell from "./en/shell.json";
import enShift from "./en/shift.json";
import enTrip from "./en/trip.json";
import enTrips from "./en/trips.json";
import enVehicles from "./en/vehicles.json";

const en = {
  alerts: enAlerts,
  auth: enAuth,
  composer: enComposer,
  deliveries: enDeliveries,
  drive: enDrive,
  drivers: enDrivers,
  firstDay: enFirstDay,
  geofences: enGeofences,
  join: enJoin,
  live: enLive,
  map: enMap,
  notices: enNotices,
  notifications: enNotifications,
  onCall: enOnCall,
  ownData: enOwnData,
  proof: enProof,
  refused: enRefused,
  rules: enRules,
  settings: enSettings,
  share: enShare,
  shell: enShell,
  shift: enShift,
  trip: enTrip,
  trips: enTrips,
  vehicles: enVehicles,
};
const ar = {
  alerts: arAlerts,
  auth: arAuth,
  composer: arComposer,
  deliveries: arDeliveries,
  drive: arDrive,
  drivers: arDrivers,
  firstDay: arFirstDay,
  geofences: arGeofences,
  join: arJoin,
  live: arLive,
  map: arMap,
  notices: arNotices,
  notifications: arNotifications,
  onCall: arOnCall,
  ownData: arOwnData,
  proof: arProof,
  refused: arRefused,
  rules: arRules,
  settings: arSettings,
  share: arShare,
  shell: arShell,
  shift: arShift,
  trip: arTrip,
  trips: arTrips,
  vehicles: arVehicles,
};

/** Every text of the product; English is what the types and the tests measure by. */
export const messages = { en, ar } satisfies Record<Language, object>;

declare module "next-intl" {
  interface AppConfig {
    Locale: Language;
    Messages: typeof en;
  }
}
