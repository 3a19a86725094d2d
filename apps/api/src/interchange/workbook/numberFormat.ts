import { excelDay } from "../excelDay";

/** How a number is shown: as what, by the code of its format. */
export type NumberFormat = (number: number) => string;

/** As it stands, without an exponent as far as there are digits: most are phones, postcodes and identities. */
export const plainNumber: NumberFormat = (number) => {
  const rounded = Number(number.toPrecision(15));
  return Number.isInteger(rounded) && Math.abs(rounded) < 1e21 ? BigInt(rounded).toString() : String(rounded);
};

const two = (number: number): string => String(number).padStart(2, "0");

const minutesOfDay = 24 * 60;
const timeOf = (serial: number): string => {
  const minutes = Math.round((serial - Math.floor(serial)) * minutesOfDay) % minutesOfDay;
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
};

/** What is literally shown, and what is a colour or a condition, says nothing of days. */
const telling = (code: string): string =>
  (code.slice(0, 200).split(";", 1)[0] ?? "")
    .replace(/"[^"]*"|\\.|_.|\*./g, "")
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "")
    .replace(/am\/pm|a\/p/gi, "")
    .toLowerCase();

const dayFormat = (code: string): NumberFormat | null => {
  if (!/[dy]/.test(code) || code.includes("general")) return null;
  const [hasYear, hasDay, hasTime] = [/[ye]/, /d/, /h/].map((sign) => sign.test(code));
  return (serial) => {
    const day = excelDay(serial);
    if (day === null) return plainNumber(serial);
    // Of a day written without its year the year is that of the writing.
    if (!hasYear) return `-${day.slice(4)}`;
    if (!hasDay) return day.slice(0, 7);
    const time = hasTime ? timeOf(serial) : "00:00";
    return time === "00:00" ? day : `${day} ${time}`;
  };
};

const timeFormat = (code: string): NumberFormat | null =>
  /^[^dy]*[hs][^dy]*$/.test(code) && !code.includes("[") ? timeOf : null;

/** Zeros and a plus that only the format has: postcodes, numbers of phones. */
const digitFormat = (code: string): NumberFormat | null => {
  const [, plus, zeros] = /^("\+"|\\?\+)?([#0]{1,30})$/.exec(code) ?? [];
  if (zeros === undefined || (plus === undefined && !/^0{2,}$/.test(zeros))) return null;
  return (number) => {
    const digits = plainNumber(number);
    if (!/^\d+$/.test(digits)) return digits;
    return `${plus === undefined ? "" : "+"}${/^0+$/.test(zeros) ? digits.padStart(zeros.length, "0") : digits}`;
  };
};

/** The formats that have a number and no code in the file. */
const builtIn: Record<number, string> = {
  16: "d-mmm",
  17: "mmm-yy",
  22: "m/d/yy h:mm",
  ...Object.fromEntries(
    [14, 15, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, "yyyy-mm-dd"]),
  ),
  ...Object.fromEntries([18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56].map((id) => [id, "h:mm"])),
};

/** What a format does, by its code or else by its number; what is no day, no time and no row of digits is the number itself. */
export const numberFormat = (id: number, code = builtIn[id] ?? ""): NumberFormat => {
  const said = telling(code);
  return dayFormat(said) ?? timeFormat(said) ?? digitFormat(code) ?? plainNumber;
};
