import type { DefaultTemplate } from "./defaultTemplates";

const reminder = (words: string): Omit<DefaultTemplate, "action"> => ({
  id: "b6f4c0de-1000-4a00-8000-000000000900",
  name: "Asking again",
  subject: "A short reminder",
  body: ["Hello {first name},", words, "Best wishes\n{my name}"].join("\n\n"),
});

/**
 * To somebody who owes an answer; offered first where it is their turn. `{what}` is what they are to do: "send the slides"; where
 * that cannot be said in a letter it is left out. They may have promised it face to face, so nothing is said of a message before.
 */
export const nudgeTemplate = (what: string | null): Omit<DefaultTemplate, "action"> =>
  reminder(
    what === null
      ? "This is a short reminder, in case it got lost among other things. Would you have a moment to come back to me?"
      : "This is a short reminder, in case it got lost among other things. Would you have a moment to {what}?",
  );
