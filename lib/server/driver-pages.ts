import type { DriverPageView } from "../domain/vehicle";
import { remember } from "./remember";

/**
 * What each driver's page last said of itself, by user id. A phone says so as it goes to sleep, so
 * this outlives the socket.
 */
export const driverPages = remember("driver-pages", () => new Map<string, DriverPageView>());
