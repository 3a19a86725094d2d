import { isIPv4, isIPv6 } from "node:net";

const groups = (text: string): number[] =>
  text === "" ? [] : text.split(":").map((group) => parseInt(group, 16));

/** The eight groups of an IPv6 address, the last two of one written with dots included. */
const groupsOf = (address: string): number[] => {
  const withoutDots = address.replace(
    /(?<=:)(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/,
    (_all, ...parts: string[]) => {
      const [a = 0, b = 0, c = 0, d = 0] = parts.slice(0, 4).map(Number);
      return `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
    },
  );
  const [head = "", tail] = withoutDots.split("::");
  if (tail === undefined) return groups(head);
  const [first, last] = [groups(head), groups(tail)];
  return [...first, ...Array.from({ length: 8 - first.length - last.length }, () => 0), ...last];
};

/**
 * Whose address it is, for counting: an IPv4 address whole, also where it is written as IPv6 (`::ffff:192.0.2.1`), and of an
 * IPv6 address the first half, because whoever has one address has its whole /64. What is no address stays as it is.
 */
export const networkOf = (address: string): string => {
  const [bare = ""] = address.split("%");
  if (isIPv4(bare) || !isIPv6(bare)) return bare;
  const all = groupsOf(bare);
  const [, , , , , sixth, high = 0, low = 0] = all;
  const isMapped = all.slice(0, 5).every((group) => group === 0) && sixth === 0xffff;
  if (isMapped) return [high >> 8, high & 255, low >> 8, low & 255].join(".");
  return `${all
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(":")}::/64`;
};
