import { expect, test } from "vitest";
import { isLocalAddress } from "./local-address";

test.each([
  "http://localhost:3000/api/ingest/k",
  "http://qafila.localhost/",
  "http://127.0.0.1:3000/",
  "http://127.1.2.3/",
  "http://0.0.0.0:3000/",
  "http://[::1]:3000/",
  "http://[::]:3000/",
])("%s is out of a phone's reach", (url) => {
  expect(isLocalAddress(url)).toBe(true);
});

test.each(["http://192.168.1.20:3000/", "https://fleet.example/", "http://localhost.example/"])(
  "%s may be reached",
  (url) => {
    expect(isLocalAddress(url)).toBe(false);
  },
);
