import { expect, it } from "vitest";
import { firstName } from "./first-name";

it("is what comes before the family's name, or after its comma", () => {
  expect(firstName("Khalid Al-Mutairi")).toBe("Khalid");
  expect(firstName("Al-Mutairi, Khalid bin Saud")).toBe("Khalid");
  expect(firstName("Khalid")).toBe("Khalid");
  expect(firstName("خالد المطيري")).toBe("خالد");
});
