import { firstName } from "@followthrough/domain/firstName";
import type { Step } from "./StepFields";

/** A next step that nothing has proposed, to be put in words: toward somebody, or of mine alone. */
export const anotherStep = (name: string | null): Step => ({
  ...(name === null
    ? { action: "other", what: "" }
    : { action: "check-in", what: `Check in with ${firstName(name)}` }),
  dueOn: null,
  dueTime: null,
});
