import { limits } from "./limits";
import { oneLine } from "./plainText";
import { webAddress } from "./webAddress";

const bareHost = /^(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}(?::\d{1,5})?(?:[/?#].*)?$/u;

/**
 * The address of a web page that is safe to open with a click, or null. `www.example.org/dana` gains `https://`;
 * `javascript:alert(1)` and `Dana's page` are null.
 */
export const webLink = (text: string): string | null => {
  const written = oneLine(text.slice(0, limits.url + 1)).replaceAll(" ", "%20");
  const url = /^https?:\/\//i.test(written) ? written : bareHost.test(written) ? `https://${written}` : null;
  return url && webAddress(url) ? url : null;
};
