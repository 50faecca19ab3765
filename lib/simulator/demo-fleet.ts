export type DemoVehicle = { plateNumber: string; name: string };
export type DemoDriver = { email: string; name: string; phone: string };

const cities = ["RUH", "JED", "DMM", "MED", "TIF", "BUR"];
const models = [
  "Hilux",
  "Hiace",
  "Isuzu NPR",
  "Fuso Canter",
  "Hyundai H-1",
  "Urvan",
  "Ford Transit",
  "Actros",
];
const givenNames = [
  "Abdullah",
  "Fahad",
  "Noura",
  "Khalid",
  "Sultan",
  "Yousef",
  "Reem",
  "Majed",
  "Omar",
  "Imran",
  "Saad",
  "Bilal",
  "Hassan",
];
const familyNames = [
  "Al-Qahtani",
  "Al-Harbi",
  "Al-Otaibi",
  "Khan",
  "Al-Dosari",
  "Al-Shammari",
  "Al-Ghamdi",
  "Hussain",
  "Al-Zahrani",
  "Al-Mutairi",
  "Siddiqui",
];

const at = (list: string[], index: number) => list[index % list.length] ?? "";

/** The demo's vehicle `i` (from 1): a plate no other number up to 9,000 has, and a name. */
export function demoVehicle(i: number): DemoVehicle {
  // 7,919 and 9,000 share no factor, so the numbers scatter without ever meeting.
  const digits = 1000 + ((i * 7919) % 9000);
  return {
    plateNumber: `${i % 5 === 0 ? at(cities, i / 5) : "RUH"} ${digits}`,
    name: `${at(models, i * 3)} ${i}`,
  };
}

/** The demo's driver `i` (from 1), on duty with vehicle `i`; names repeat from 144 on. */
export function demoDriver(i: number): DemoDriver {
  return {
    email: `driver${i}@demo.test`,
    name: `${at(givenNames, i)} ${at(familyNames, i)}`,
    // +966 50 000 is no number in use.
    phone: `+96650000${String(i).padStart(4, "0")}`,
  };
}
