import type { DriverView } from "./use-driver-list";

/** However a number is spaced, it is found by its digits. */
const digits = (phone: string | null) => phone?.replaceAll(/\D/g, "");

/** Drivers whose name, phone, e-mail or plate holds every word of `query`. */
export function findDrivers(drivers: DriverView[], query: string): DriverView[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return drivers.filter(({ name, phone, email, duty }) => {
    const text = [name, phone, digits(phone), email, duty?.plateNumber].join(" ").toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
