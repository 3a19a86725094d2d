/** Milliseconds of CPU time, which other programs on the machine do not lengthen. */
const spent = (act: () => void): number => {
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
};

const least = (act: () => void): number => Math.min(spent(act), spent(act), spent(act));

/** Milliseconds below which growth does not matter. */
const little = 60;

/** Four times the text takes about four times as long; sixteen times where each character is compared with each other. */
const mostGrowth = 9;

/**
 * Reports how the time to read a text of `length` compares with a quarter of it, if it grows more than linearly.
 */
export const tooMuchGrowth = (
  read: (text: string) => unknown,
  unit: string,
  length: number,
): string | null => {
  const textOf = (of: number): string => unit.repeat(Math.ceil(of / unit.length)).slice(0, of);
  const [short, long] = [textOf(length / 4), textOf(length)];
  const once = spent(() => read(long));
  if (once < little) return null;
  const [little4, much] = [
    least(() => read(short)),
    Math.min(
      once,
      least(() => read(long)),
    ),
  ];
  return much < little || much < little4 * mostGrowth
    ? null
    : `${length} characters of ${JSON.stringify(unit)} take ${Math.round(much)} ms, a quarter of them ${Math.round(little4)}`;
};
