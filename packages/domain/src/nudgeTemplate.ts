import type { DefaultTemplate } from "./defaultTemplates";

/** To somebody who owes an answer; offered first where it is their turn. `{what}` is what they are to do: "send the slides". */
export const nudgeTemplate: Omit<DefaultTemplate, "action"> = {
  id: "b6f4c0de-1000-4a00-8000-000000000900",
  name: "Asking again",
  subject: "Asking again",
  body: [
    "Hello {first name},",
    "I am asking again in case my last message got lost among others. Would you have a moment to {what}?",
    "Best wishes\n{my name}",
  ].join("\n\n"),
};
