import ICAL from "ical.js";
import * as z from "zod";

/** `\n` is a line break and a backslash before a sign leaves the sign; before a letter it is one, as in `C:\Users`. */
const unescaped = (text: string): string =>
  text.replace(/\\([^\p{L}\p{N}]|[nN])/gu, (_, sign: string) => (/[nN]/.test(sign) ? "\n" : sign));

/** Names, addresses and numbers hold no paths: there a backslash says nothing, whatever it stands before. */
const plain = new Set(["FN", "EMAIL", "TEL"]);
const withoutBackslashes = (text: string): string =>
  text.replace(/\\(.?)/gsu, (_, sign: string) => (/[nN]/.test(sign) ? "\n" : sign));

const structured = { defaultType: "text", structuredValue: ";" };
const list = { defaultType: "text", multiValue: "," };

/**
 * Every value is read as text: ical.js would read days and numbers without asking whether they exist, and programs
 * write words where the standard wants those.
 */
const design = {
  value: { text: { fromICAL: unescaped } },
  param: {},
  property: {
    n: structured,
    adr: structured,
    org: structured,
    gender: structured,
    categories: list,
    nickname: list,
  },
  propertyGroups: false,
};

const Structured = z.tuple([z.string(), z.unknown(), z.string()], z.union([z.string(), z.array(z.string())]));

/**
 * The parts of a property's value, unescaped: five for a name, one for most. `valueParts("N", "Ruiz;Dana")` is
 * `["Ruiz", "Dana"]`, `valueParts("NOTE", "a\\, b")` is `["a, b"]`.
 */
export const valueParts = (name: string, value: string): string[] => {
  if (!(name.toLowerCase() in design.property))
    return [plain.has(name) ? withoutBackslashes(value) : unescaped(value)];
  const [, , , ...values] = Structured.parse(ICAL.parse.property(`${name}:${value}`, design));
  return values.flat();
};
