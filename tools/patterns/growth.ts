/** Milliseconds of the processor, which other programs of the machine do not lengthen. */
const spent = (act: () => void): number => {
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
};

const least = (act: () => void): number => Math.min(spent(act), spent(act), spent(act));

/** So little is nobody's concern, however it grew. */
const little = 60;

/** Four times the text takes about four times as long; sixteen times where each character is compared with each other. */
const mostGrowth = 9;

/** Says how reading a text of `length` grows out of reading a quarter of it, where that is more than in proportion. */
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
