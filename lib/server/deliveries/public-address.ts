import { lookup } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";
import { env } from "../env";

/** A host that is not on the public internet: nothing is sent there. */
export class NotPublic extends Error {}

const reserved = new BlockList();
// RFC 6890 and what followed it: this network, private, carriers' NAT, loopback, link-local, protocol
// assignments, documentation, 6to4 relays, benchmarks, multicast and everything above.
for (const [net, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const) {
  reserved.addSubnet(net, prefix, "ipv4");
}
/** Of IPv6 only global unicast is public, but for what there stands for other networks. */
const global = new BlockList();
global.addSubnet("2000::", 3, "ipv6");
for (const [net, prefix] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const) {
  reserved.addSubnet(net, prefix, "ipv6");
}

/** Whether an IP address is one of the public internet. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !reserved.check(address, "ipv4");
  return family === 6 && global.check(address, "ipv6") && !reserved.check(address, "ipv6");
}

/** Whether a push service may be on one's own network (PUSH_PRIVATE_HOSTS). */
const mayBePrivate = (host: string): boolean =>
  env().PUSH_PRIVATE_HOSTS.includes(host.toLowerCase());

/**
 * Throws NotPublic unless an address has only public addresses behind it, or is named in
 * PUSH_PRIVATE_HOSTS. Takes what `URL.hostname` gives. For a name this says nothing yet: see
 * `publicLookup`.
 */
export function expectPublicHost(hostname: string): void {
  const host = hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) && !isPublicAddress(host) && !mayBePrivate(host)) throw notPublic(host);
}

/**
 * A name's addresses, for a connection: it is made to what was checked, so that a name which answers
 * differently the second time gains nothing. Refuses a name with any address that is not public.
 */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, "");
    const isRefused = addresses.some(({ address }) => !isPublicAddress(address));
    if (isRefused && !mayBePrivate(hostname)) return callback(notPublic(hostname), "");
    const [first] = addresses;
    if (options.all) callback(null, addresses);
    else callback(null, first?.address ?? "", first?.family);
  });
};

const notPublic = (host: string) =>
  new NotPublic(
    `${host} is not on the public internet. Name it in PUSH_PRIVATE_HOSTS if it is a push service of your own.`,
  );
