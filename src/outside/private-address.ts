import { BlockList, isIP } from "node:net";

/**
 * Networks that are no one's on the internet: this machine, the company's own network, a cloud's store of credentials
 * (169.254.169.254), and addresses that only wrap another one.
 */
const ranges: [string, number][] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
];
const wideRanges: [string, number][] = [
  ["::", 96],
  ["64:ff9b::", 96],
  ["64:ff9b:1::", 48],
  ["100::", 64],
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["fc00::", 7],
  ["fe80::", 10],
  ["fec0::", 10],
  ["ff00::", 8],
];

const blocked = new BlockList();
for (const [network, prefix] of ranges) blocked.addSubnet(network, prefix, "ipv4");
for (const [network, prefix] of wideRanges) blocked.addSubnet(network, prefix, "ipv6");

/**
 * Whether an IP address lies in a private or reserved network.
 * @param address IPv4 or IPv6, as a resolver gives it; an IPv4 address inside IPv6 is judged by what it wraps
 * @throws RangeError when it is no IP address
 * @example isPrivateAddress("10.0.0.7") // => true
 */
export function isPrivateAddress(address: string): boolean {
  const plain = address.replace(/%.*$/, "");
  const family = isIP(plain);
  if (family === 0) throw new RangeError(`${address} is no IP address`);
  return blocked.check(plain, family === 4 ? "ipv4" : "ipv6");
}
