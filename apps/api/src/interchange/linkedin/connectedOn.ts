import { type CalendarDay, isKnownDay } from "@followthrough/contract";
import { foldText } from "@followthrough/domain";

/** The beginnings of the months' names in the languages that LinkedIn writes, folded; longer ones first where they share one. */
const months: [string, number][] = [
  ["jan", 1],
  ["ene", 1],
  ["gen", 1],
  ["sty", 1],
  ["feb", 2],
  ["fev", 2],
  ["lut", 2],
  ["mar", 3],
  ["mrt", 3],
  ["maa", 3],
  ["mrz", 3],
  ["apr", 4],
  ["avr", 4],
  ["abr", 4],
  ["kwi", 4],
  ["may", 5],
  ["mai", 5],
  ["maj", 5],
  ["mei", 5],
  ["mag", 5],
  ["juin", 6],
  ["jun", 6],
  ["giu", 6],
  ["cze", 6],
  ["juil", 7],
  ["jul", 7],
  ["lug", 7],
  ["lip", 7],
  ["aug", 8],
  ["aou", 8],
  ["ago", 8],
  ["sie", 8],
  ["sep", 9],
  ["set", 9],
  ["wrz", 9],
  ["oct", 10],
  ["okt", 10],
  ["out", 10],
  ["ott", 10],
  ["paz", 10],
  ["nov", 11],
  ["lis", 11],
  ["dec", 12],
  ["dez", 12],
  ["dic", 12],
  ["des", 12],
  ["gru", 12],
];

const monthNamed = (name: string): number | undefined =>
  months.find(([start]) => foldText(name).startsWith(start))?.[1];

/** LinkedIn opened in 2003: a year of two digits is one of this century. */
const fullYear = (year: string): string => (year.length === 2 ? `20${year}` : year);

const day = (year: string, month: number | undefined, of: string): CalendarDay | null => {
  const text = `${fullYear(year)}-${String(month ?? 0).padStart(2, "0")}-${of.padStart(2, "0")}`;
  return isKnownDay(text) ? text : null;
};

/**
 * The day of a connection in any style LinkedIn has used: `01 Jan 2024`, `7-Feb-22`, `09 Jul 17`, `Jul 9, 2017`,
 * `2024-01-01`, `1. März 2023`, and `25/12/2023`, where only one reading exists. Null for a day that does not exist
 * (`30 Feb 2026`) and for one with two readings (`03/04/2023`).
 */
export const connectedOn = (text: string): CalendarDay | null => {
  const written = text.trim().slice(0, 40);
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s].*)?$/.exec(written);
  if (iso) return day(iso[1] ?? "", Number(iso[2]), iso[3] ?? "");
  const named = /^(\d{1,2})\.?(?:\s+de)?[\s-]*(\p{L}{3,12})\.?(?:\s+de)?[\s,-]*(\d{4}|\d{2})$/u.exec(written);
  if (named) return day(named[3] ?? "", monthNamed(named[2] ?? ""), named[1] ?? "");
  const american = /^(\p{L}{3,12})\.?\s*(\d{1,2}),?\s+(\d{4}|\d{2})$/u.exec(written);
  if (american) return day(american[3] ?? "", monthNamed(american[1] ?? ""), american[2] ?? "");
  const numbers = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(written);
  if (!numbers) return null;
  const [, first = "", second = "", year = ""] = numbers;
  const readings = new Set([day(year, Number(second), first), day(year, Number(first), second)]);
  readings.delete(null);
  return readings.size === 1 ? ([...readings][0] ?? null) : null;
};
