/** What one can do from the palette with somebody, or with the next step with them. */
export type Verb = "done" | "snooze" | "drop" | "log" | "plan";
export type StepVerb = Exclude<Verb, "log" | "plan">;

const called: Readonly<Record<Verb, readonly string[]>> = {
  done: ["done", "complete", "finish", "finished"],
  snooze: ["snooze", "postpone", "later"],
  drop: ["drop", "cancel"],
  log: ["log", "talked"],
  plan: ["plan", "remind"],
};

/** Words with which an act begins, so that nobody is called by them. */
export const verbWords: readonly string[] = Object.values(called).flat();

/** "snooze dana": what to do, and whose it is; null where the text begins with none of the verbs. */
export const verbIn = (text: string): { readonly verb: Verb; readonly rest: string } | null => {
  const [word = "", ...others] = text.trim().split(/\s+/u);
  const found = (Object.keys(called) as Verb[]).find((verb) =>
    called[verb].includes(word.toLocaleLowerCase()),
  );
  const rest = others.join(" ").replace(/^(?:with|for)\s+/iu, "");
  return found ? { verb: found, rest } : null;
};

export const isStepVerb = (verb: Verb): verb is StepVerb => verb !== "log" && verb !== "plan";

const titles: Readonly<Record<Verb, string>> = {
  done: "Done",
  snooze: "Snooze",
  drop: "Drop",
  log: "Log a conversation with",
  plan: "Plan a step with",
};

export const titleOf = (verb: Verb): string => titles[verb];

/** Of which days somebody speaks who says one with the verb; null for those that have none. */
export const dayOf: Readonly<Record<Verb, "to come" | "past" | null>> = {
  done: null,
  snooze: "to come",
  drop: null,
  log: "past",
  plan: "to come",
};
