/** The keys of a telephone on which each letter stands, from 2 on (ITU-T E.161). */
const keypad = ["ABC", "DEF", "GHI", "JKL", "MNO", "PQRS", "TUV", "WXYZ"];

/** Where the ten digits of a script begin: Arabic, Persian, Devanagari. */
const zeros = [0x0660, 0x06f0, 0x0966];

const withPlainDigits = (text: string): string =>
  text.normalize("NFKC").replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (zeros.findLast((zero) => zero <= code) ?? code));
  });

/** 1-800-FLOWERS: three letters or more among the digits stand for digits themselves. */
const withLettersDialled = (text: string): string =>
  /^[\d(+][\dA-Z ().+-]*$/.test(text) && /[A-Z]{3}/.test(text)
    ? text.replace(/[A-Z]/g, (letter) => String(keypad.findIndex((key) => key.includes(letter)) + 2))
    : text;

const digitsIn = (text: string): number => text.replace(/\D/g, "").length;

/** Of several numbers in one field the first; a stroke within one number, as after "030", has fewer digits before it. */
const firstNumber = (text: string): string => {
  const [first = text, second = ""] = text.split(/[/;|]| (?:or|oder|ou|and|und|et|o|y) |, /i);
  return digitsIn(first) >= 7 && digitsIn(second) >= 7 ? first.trim() : text;
};

/** What stands behind commas alone is dialled after the call is taken: ",,12345#". */
const splitPause = (text: string): readonly [number: string, pause: string] => {
  const comma = text.indexOf(",");
  const isPause = comma > 0 && /^[,\d*# ]*$/.test(text.slice(comma));
  return isPause ? [text.slice(0, comma).trim(), text.slice(comma).replaceAll(" ", "")] : [text, ""];
};

/**
 * The address that dials a number as it is written (RFC 3966): digits and a leading plus. "(0)" behind a country's code is not
 * dialled; an extension behind "x", "ext." or "#" follows as such, and what stands behind commas is dialled after as many pauses,
 * as telephones take it. Null for what has no digits.
 */
export const telUrl = (written: string): string | null => {
  const text = withPlainDigits(written).replace(/\s+/g, " ").trim().replace(/^tel:/i, "");
  const [number, pause] = splitPause(firstNumber(text));
  const found = /(?:\bext(?:ension|n)?\b\.?|x|#) ?:? ?(\d{1,10})$/i.exec(number);
  const main = withLettersDialled(number.slice(0, found?.index).trim());
  const isAbroad = /^(?:\(?\+|00)/.test(main);
  const dialled = isAbroad ? main.replace(/\(0\)/, "") : main;
  const digits = dialled.replace(/\D/g, "");
  if (digits === "") return null;
  const extension = found ? `;ext=${found[1]}` : "";
  return `tel:${/^\(?\+/.test(main) ? "+" : ""}${digits}${extension}${pause.replaceAll("#", "%23")}`;
};
