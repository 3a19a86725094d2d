import { fitStep } from "./fitStep";

/**
 * The words of a playbook's step for one person, at most 300 characters; without a known event it says "where we met".
 * "Write to {first name} about {event}" is "Write to Dana about ALA Annual".
 */
export const fillStep = (
  what: string,
  { firstName, event }: { firstName: string; event: string | null },
): string =>
  fitStep(what.replaceAll("{first name}", firstName).replaceAll("{event}", event ?? "where we met"));
