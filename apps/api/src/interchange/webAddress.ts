import { limits } from "./limits";

/** Of a name in the domain system no more than 253 characters can be; a little for a user, a port and escapes. */
const longestHost = 400;

const host = /^[a-z][a-z0-9+.-]*:[\\/]*([^\\/?#]*)/i;

/**
 * The address taken apart, or null where it is none. One that is longer than any we keep is none, nor one with a longer
 * host than there can be: looking at the letters of a host takes the square of their number, over a second for 40,000.
 */
export const webAddress = (text: string): URL | null => {
  if (text.length > limits.url || (host.exec(text)?.[1]?.length ?? 0) > longestHost) return null;
  return URL.canParse(text) ? new URL(text) : null;
};
