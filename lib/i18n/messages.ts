import type { Language } from "../domain/user";
import arAuth from "./ar/auth.json";
import arDrive from "./ar/drive.json";
import arMap from "./ar/map.json";
import arShell from "./ar/shell.json";
import arVehicles from "./ar/vehicles.json";
import enAuth from "./en/auth.json";
import enDrive from "./en/drive.json";
import enMap from "./en/map.json";
import enShell from "./en/shell.json";
import enVehicles from "./en/vehicles.json";

const en = { auth: enAuth, drive: enDrive, map: enMap, shell: enShell, vehicles: enVehicles };
const ar = { auth: arAuth, drive: arDrive, map: arMap, shell: arShell, vehicles: arVehicles };

/** Every text of the product; English is what the types and the tests measure by. */
export const messages = { en, ar } satisfies Record<Language, object>;

declare module "next-intl" {
  interface AppConfig {
    Locale: Language;
    Messages: typeof en;
  }
}
