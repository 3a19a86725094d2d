import { firstName } from "@followthrough/domain/firstName";
import type { Action } from "@followthrough/contract";
import { formatMomentInSentence, formatDefaultStep, formatRecurrence } from "../../../lib/words";
import type { CaptureDraft } from "@followthrough/capture";
import { leadRead } from "../../captures/model/readPeople";
import { describeLead } from "../../captures/rows/describeLead";

export interface DescribedPerson {
  readonly name: string;
  /** "metadata librarian, NYPL". */
  readonly about: string;
  /** "Email next week", in words. */
  readonly steps: readonly string[];
  /** What they promised, and openings told of, in words. */
  readonly told: readonly string[];
}

const describeDraftStep = (action: Action, name: string, what: string, day: string): string =>
  `${what || formatDefaultStep(action, firstName(name), "")}, ${day}`;

/** What a line was understood to say, person by person, to read while it is typed. */
export const describeLineReading = (
  { people, referrals, followUps, promises, leads }: CaptureDraft,
  today: string,
): DescribedPerson[] =>
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
        .map(({ action, what, dueOn, dueTime, place = null, daySaid, isSure, recurrence }) => {
          const day = daySaid
            ? formatMomentInSentence({ dueOn, dueTime, place }, today)
            : "a day to be found";
          const when = recurrence ? `${day}, ${formatRecurrence(recurrence)}` : day;
          const said = describeDraftStep(action, person.name, what, when);
          return isSure ? said : `${said} (not sure)`;
        }),
      told: [
        ...promises
          .filter((promise) => promise.person === index)
          .map(({ what }) => `Wait for ${firstName(person.name)} to ${what}`),
        ...leads
          .filter((lead) => (lead.person ?? 0) === index)
          .map((lead) => `Opportunity: ${describeLead(leadRead(lead), "", today)}`),
      ],
    };
  });

/** "Buy thank-you cards, on Friday": what a line says is to be done for or with nobody. */
export const describeOwnSteps = ({ ownSteps }: CaptureDraft, today: string): string[] =>
  ownSteps.map(({ what, dueOn, dueTime, recurrence }) =>
    [
      what,
      formatMomentInSentence({ dueOn, dueTime }, today),
      ...(recurrence ? [formatRecurrence(recurrence)] : []),
    ].join(", "),
  );
