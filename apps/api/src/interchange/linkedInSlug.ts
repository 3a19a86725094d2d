import { webAddress } from "./webAddress";

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

/**
 * What names a profile in a LinkedIn address, for comparing: `dana-ruiz` for `https://de.linkedin.com/in/Dana-Ruiz/`,
 * `pub/dana-ruiz/1/2/3` for the addresses of old; null for any other address.
 */
export const linkedInSlug = (url: string): string | null => {
  const address = webAddress(url);
  if (!address) return null;
  const { hostname, pathname } = address;
  if (hostname !== "linkedin.com" && !hostname.endsWith(".linkedin.com")) return null;
  const [section, ...rest] = pathname
    .split("/")
    .filter((part) => part !== "")
    .map(decoded);
  if (section?.toLowerCase() === "in" && rest[0]) return rest[0].normalize("NFC").toLowerCase();
  if (section?.toLowerCase() === "pub" && rest[0])
    return ["pub", ...rest].join("/").normalize("NFC").toLowerCase();
  return null;
};
