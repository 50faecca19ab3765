import { hostname } from "node:os";
import { describe, expect, it, vi } from "vitest";
import { checkEndpoint } from "./endpoint";
import { isPublicAddress, publicLookup } from "./public-address";

vi.stubEnv("PUSH_PRIVATE_HOSTS", "push.home.arpa,192.168.7.7");

describe("an address of the public internet", () => {
  it.each(["1.1.1.1", "172.15.255.255", "172.32.0.1", "100.63.0.1", "100.128.0.1", "2606:4700::1"])(
    "is %s",
    (address) => expect(isPublicAddress(address)).toBe(true),
  );

  it.each([
    ...["0.0.0.0", "10.1.2.3", "100.64.0.1", "100.127.255.254", "127.0.0.1", "127.255.0.1"],
    ...["169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.8", "192.168.0.1"],
    ...["198.18.0.1", "203.0.113.9", "224.0.0.1", "240.0.0.1", "255.255.255.255"],
    ...["::", "::1", "::ffff:10.0.0.1", "::ffff:1.1.1.1", "64:ff9b::a00:1", "fc00::1", "fd12::1"],
    ...["fe80::1", "ff02::1", "2001:db8::1", "2002:a00:1::1", "2001:0:a00:1::1", "", "host"],
  ])("is not %s", (address) => expect(isPublicAddress(address)).toBe(false));
});

describe("a push service's address", () => {
  it.each([
    ...["", "push", "http://push.example.com/a", "ftp://push.example.com/a", "javascript:alert(1)"],
    ...["https://127.0.0.1/a", "https://127.1/a", "https://0x7f000001/a", "https://2130706433/"],
    ...["https://10.0.0.5/a", "https://172.16.9.9/", "https://192.168.1.1:8443/a"],
    ...["https://100.64.1.1/a", "https://[::1]/a", "https://[::ffff:127.0.0.1]/a"],
    ...["https://[fe80::1]/a", "https://[fd00::1]/", "https://169.254.169.254/latest/meta-data"],
    ...["https://localhost/a", "https://localhost:3000/a", "https://LOCALHOST./a"],
    ...["https://me:secret@push.example.com/a", "https://me@push.example.com/a"],
    // A name of this machine: it resolves to an address of its own network.
    `https://${hostname()}/a`,
  ])("that is %j is refused", async (endpoint) => {
    await expect(checkEndpoint(endpoint)).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  it("may be of one's own network where PUSH_PRIVATE_HOSTS names its host", async () => {
    await expect(checkEndpoint("https://192.168.7.7:8443/a")).resolves.toBeUndefined();
    await expect(checkEndpoint("https://192.168.7.8/a")).rejects.toThrow("public internet");
  });

  it("is looked up anew for each connection, which refuses a name that leads inside by then", async () => {
    const found = new Promise((resolve) => publicLookup("localhost", { all: true }, resolve));
    expect(await found).toMatchObject({ message: expect.stringContaining("PUSH_PRIVATE_HOSTS") });
  });
});
