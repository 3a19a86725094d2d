import { addMonths, addWeeks } from "./day";
import {
  type Situation,
  type SuggestedStep,
  suggestionRules,
  wantsNoContact,
  wasTalk,
} from "./suggestionRules";
import { nextWorkingDay, onOrNextWorkingDay } from "./workingDays";

export type { SuggestedStep } from "./suggestionRules";

/** What may always be offered, whatever happened. */
const alternatives = ({ firstName, today, workingDays }: Situation): SuggestedStep[] => [
  {
    action: "check-in",
    what: `Check in with ${firstName}`,
    dueOn: onOrNextWorkingDay(addWeeks(today, 2), workingDays),
    why: { kind: "in-two-weeks" },
  },
  {
    action: "check-in",
    what: `Check back with ${firstName}`,
    dueOn: addMonths(today, 6),
    why: { kind: "in-six-months" },
  },
];

/** After a talk the thanks are among the first, whatever else was said. */
const thanks = (situation: Situation): SuggestedStep[] => {
  const { firstName, today, workingDays } = situation;
  return wasTalk(situation)
    ? [
        {
          action: "thank",
          what: `Thank ${firstName} for the time`,
          dueOn: nextWorkingDay(today, workingDays),
          why: { kind: "talk" },
        },
      ]
    : [];
};

/** Two steps on one day are one choice, but for the thanks: whatever else is to be done on that day, they are owed. */
const isSameChoice = (one: SuggestedStep, other: SuggestedStep): boolean =>
  one.dueOn === other.dueOn && (one.action === "thank") === (other.action === "thank");

/**
 * Next steps worth offering, the best first, at most four, each on a day of its own or the thanks; none where they asked to be
 * left alone. On Friday 2026-06-26, after a coffee: thank them on Monday 2026-06-29, or check in on 2026-07-10 or 2026-12-26.
 */
export const suggestNextSteps = (situation: Situation): SuggestedStep[] => {
  if (wantsNoContact.test(situation.outcome)) return [];
  const rule = suggestionRules.find(({ when }) => when(situation));
  const best = rule && {
    action: rule.action,
    what: rule.what(situation.firstName, situation),
    dueOn: rule.on(situation),
    why: rule.why,
  };
  const others = [...thanks(situation), ...alternatives(situation)];
  return [...(best ? [best] : []), ...others].filter(
    (step, at, offered) => offered.findIndex((one) => isSameChoice(one, step)) === at,
  );
};
