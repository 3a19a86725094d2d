import { firstName } from "@followthrough/domain/firstName";
import type { Action } from "@followthrough/contract";
import { sayMomentWithin, sayStep } from "../../lib/words";
import type { LineReading } from "./lineReading";

export interface SaidPerson {
  readonly name: string;
  /** "metadata librarian, NYPL". */
  readonly about: string;
  /** "Email next week", in words. */
  readonly steps: readonly string[];
}

const sayDraftStep = (action: Action, name: string, what: string, day: string): string =>
  `${what || sayStep(action, firstName(name), "")}, ${day}`;

/** What a line was understood to say, person by person, to read while it is typed. */
export const sayReading = ({ people, referrals, followUps }: LineReading, today: string): SaidPerson[] =>
  people.map((person, index) => {
    const from = referrals.find(({ to }) => to === index);
    const referrer = from ? people[from.from] : undefined;
    return {
      name: person.name,
      about: [
        [person.title, person.organization].filter(Boolean).join(", "),
        person.email,
        person.phone,
        referrer ? `through ${referrer.name}` : "",
      ]
        .filter(Boolean)
        .join(" · "),
      steps: followUps
        .filter((step) => step.person === index)
        .map(({ action, what, dueOn, dueTime, daySaid }) =>
          sayDraftStep(
            action,
            person.name,
            what,
            daySaid ? sayMomentWithin({ dueOn, dueTime }, today) : "a day to be found",
          ),
        ),
    };
  });
