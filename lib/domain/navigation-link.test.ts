import { expect, it } from "vitest";
import { navigationLink } from "./navigation-link";

const place = { lat: 24.7, lng: 46.6, label: "Gate 5 (north)" };

it("opens the phone's own navigation at the place, by its name where that can be given", () => {
  expect(navigationLink(place, "Mozilla/5.0 (Linux; Android 12)")).toBe(
    "geo:24.7,46.6?q=24.7,46.6(Gate%205%20(north))",
  );
  expect(navigationLink({ ...place, label: null }, "Android")).toBe("geo:24.7,46.6?q=24.7,46.6");
  expect(navigationLink(place, "iPhone OS 17")).toBe("https://maps.apple.com/?daddr=24.7,46.6");
  expect(navigationLink(place, "X11; Linux")).toContain("to=24.7,46.6");
});
