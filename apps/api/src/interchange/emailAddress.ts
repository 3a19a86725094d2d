import validator from "validator";
import { limits } from "./limits";
import { oneLine } from "./plainText";

/** Carriers in Japan that gave out addresses with dots where the rules have none; mail to them arrives. */
const carriers = /@(?:docomo\.ne\.jp|ezweb\.ne\.jp|au\.com|vodafone\.ne\.jp)$/i;

/** `maya..s.@docomo.ne.jp` as the rules would have it; any other text as it is. */
const withoutCarrierDots = (text: string): string =>
  carriers.test(text) ? text.replace(/\.+(?=[.@])/g, "") : text;

/** Whether mail can be sent there; letters of any script may stand before and after the @. `maya@` is none. */
export const isEmailAddress = (text: string): boolean =>
  validator.isEmail(withoutCarrierDots(text), { allow_utf8_local_part: true });

/**
 * The address in an e-mail field, or null where there is none to write to (Exchange keeps paths such as
 * `/o=Contoso/ou=Berlin/cn=dana` there). `Dana Ruiz <dana@example.org>` and `mailto:dana@example.org` give
 * `dana@example.org`.
 */
export const emailAddress = (text: string): string | null => {
  const written = oneLine(text.slice(0, 2_000)).replace(/^mailto:/i, "");
  const open = written.lastIndexOf("<");
  const inner = open >= 0 && written.endsWith(">") ? written.slice(open + 1, -1).trim() : written;
  return inner.length <= limits.email && isEmailAddress(inner) ? inner : null;
};
