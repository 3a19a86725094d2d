import validator from "validator";
import { limits } from "./limits";
import { oneLine } from "./plainText";

/**
 * The address in an e-mail field, or null where there is none to write to (Exchange keeps paths such as
 * `/o=Contoso/ou=Berlin/cn=dana` there). `Dana Ruiz <dana@example.org>` and `mailto:dana@example.org` give
 * `dana@example.org`.
 */
export const emailAddress = (text: string): string | null => {
  const written = oneLine(text.slice(0, 2_000)).replace(/^mailto:/i, "");
  const open = written.lastIndexOf("<");
  const inner = open >= 0 && written.endsWith(">") ? written.slice(open + 1, -1).trim() : written;
  return inner.length <= limits.email && validator.isEmail(inner) ? inner : null;
};
