import { createRequire } from "node:module";
import type { CountryCode, parsePhoneNumberFromString } from "libphonenumber-js/max";
import { oneLine } from "./plainText";

const require = createRequire(import.meta.url);
let library: { readonly parsePhoneNumberFromString: typeof parsePhoneNumberFromString } | undefined;
/** Every country's way to write a number: read with the first number there is, and not at the start. */
const parse: typeof parsePhoneNumberFromString = (...given: Parameters<typeof parsePhoneNumberFromString>) =>
  (library ??= require("libphonenumber-js/max") as NonNullable<typeof library>).parsePhoneNumberFromString(
    ...given,
  );

/** A `tel:` address as people write a number: `tel:+1-418-656-9254;ext=102` is `+1-418-656-9254 ext. 102`. */
export const phoneAsWritten = (text: string): string => {
  const written = oneLine(text);
  if (!/^tel:/i.test(written)) return written;
  const [number = "", ...parameters] = written.slice(4).split(";");
  const extension = parameters.find((parameter) => /^ext=/i.test(parameter))?.slice(4);
  return extension ? `${number} ext. ${extension}` : number;
};

/**
 * A number as its country writes it, where it says which: `+442079460018` is `+44 20 7946 0018`. Any other stays as it was
 * typed: without a country nobody knows where it is from.
 */
export const phoneOfCountry = (number: string): string => {
  // What stands beside the digits, an extension or a slip, is shown as it is.
  const isPlain = number.length <= 60 && /^\+[\d\s().-]+$/.test(number);
  const parsed = isPlain ? parse(number) : undefined;
  return parsed?.isValid() ? parsed.formatInternational() : number;
};

/**
 * The number in its international form, or undefined unless it is certainly one: `(418) 656-9254` in `CA` is
 * `+14186569254`, without a country nothing.
 */
export const toE164 = (number: string, defaultCountry?: CountryCode): string | undefined => {
  if (number.length > 60 || (!defaultCountry && !number.includes("+"))) return undefined;
  // What is none at all takes the library twenty times as long as a number.
  if ((number.match(/\d/g)?.length ?? 0) < 4) return undefined;
  const parsed = parse(number, defaultCountry);
  return parsed?.isValid() ? parsed.number : undefined;
};
