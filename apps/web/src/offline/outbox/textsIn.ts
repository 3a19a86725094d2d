/** Words of the program, which nobody typed: what a step or a talk is, whose turn it was, which kind of lead. */
const chosen: ReadonlySet<string> = new Set([
  "action",
  "channel",
  "kind",
  "recurrence",
  "referralState",
  "startedBy",
]);

const isId = (name: string): boolean => /id$/i.test(name);
const isDay = (name: string): boolean => /(?:On|Time)$/.test(name);

/** A step, in one line with its day. */
export const planLine = ({ what, dueOn }: { what: string; dueOn: string }): string => `${dueOn} ${what}`;

const isPlan = (value: object): value is { what: string; dueOn: string } =>
  "what" in value && "dueOn" in value && typeof value.what === "string" && typeof value.dueOn === "string";

const collect = (value: unknown, texts: string[]): void => {
  if (typeof value === "string") texts.push(value.trim());
  if (typeof value !== "object" || value === null) return;
  if (isPlan(value)) texts.push(planLine(value));
  for (const [name, inner] of Object.entries(value)) {
    if (chosen.has(name) || isId(name) || isDay(name)) continue;
    if (isPlan(value) && name === "what") continue;
    collect(inner, texts);
  }
};

/** All that somebody typed into a request, each text once and in its order; a step with its day. */
export const textsIn = (body: unknown): string[] => {
  const texts: string[] = [];
  collect(body, texts);
  return [...new Set(texts)].filter((text) => text !== "");
};
