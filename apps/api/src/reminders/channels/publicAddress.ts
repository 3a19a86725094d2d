import { BlockList, isIPv4, isIPv6 } from "node:net";

const blocked = new BlockList();

// Special-purpose addresses by the registries of IANA: this machine, its networks, documentation, multicast, reserved.
for (const [network, prefix] of [
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
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
] as const)
  blocked.addSubnet(network, prefix, "ipv4");

// What is handed out for the internet is within 2000::/3. Of that, what carries another address within (Teredo, 6to4) and
// what is for documentation is no public one either.
const handedOut = new BlockList();
handedOut.addSubnet("2000::", 3, "ipv6");
for (const [network, prefix] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const)
  blocked.addSubnet(network, prefix, "ipv6");

/** Whether an address in numbers is one of the internet: not of this machine, its networks, or anything reserved. */
export const isPublicAddress = (address: string): boolean => {
  if (isIPv4(address)) return !blocked.check(address, "ipv4");
  // Among them IPv4 written as IPv6 (::ffff:10.0.0.1, 64:ff9b::10.0.0.1), which is outside of what is handed out.
  return isIPv6(address) && handedOut.check(address, "ipv6") && !blocked.check(address, "ipv6");
};
