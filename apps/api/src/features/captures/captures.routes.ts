import { type CalendarDay, type NewCapture, routes } from "@followthrough/contract";
import { ownStepProblem } from "@followthrough/domain";
import { type Implementation, reading, writing } from "../../http/implement";
import { mustBeEmailAddress } from "../../http/emailAddress";
import { invalidField } from "../../http/problem";
import { mustNotBeInFuture } from "../../http/mustNotBeInFuture";
import { recognisePeople } from "./recognition.store";
import { saveCapture } from "./saveCapture.store";
import { planSpread } from "./spread.store";
import { undoCapture } from "./undoCapture.store";

/** What the schema cannot judge, told by the field: addresses, days that lie ahead, one person given twice, steps that need somebody. */
const mustMakeSense = ({ people, conversations, referrals, followUps }: NewCapture, today: CalendarDay) => {
  const seen = new Set<string>();
  for (const [index, { email, metOn, contactId }] of people.entries()) {
    if (email) mustBeEmailAddress(`people.${index}.email`, email);
    mustNotBeInFuture(metOn, today, `people.${index}.metOn`);
    if (contactId && seen.has(contactId)) throw invalidField(`people.${index}.contactId`, "is given twice");
    if (contactId) seen.add(contactId);
  }
  for (const [index, { heldOn }] of conversations.entries())
    mustNotBeInFuture(heldOn, today, `conversations.${index}.heldOn`);
  for (const [index, { heardOn }] of referrals.entries())
    mustNotBeInFuture(heardOn, today, `referrals.${index}.heardOn`);
  for (const [index, { person, ...step }] of followUps.entries()) {
    const problem = person === null ? ownStepProblem(step) : null;
    if (problem) throw invalidField(`followUps.${index}.${problem.field}`, problem.message);
  }
};

export const captureRoutes: Implementation[] = [
  writing(routes.saveCapture, (tx, { account, params, body, ...when }) => {
    mustMakeSense(body, when.today);
    return saveCapture(tx, account, params.id, body, when);
  }),
  reading(routes.recognisePeople, async (tx, { account, body }) => ({
    people: await recognisePeople(tx, account.id, body.people),
  })),
  reading(routes.planSpread, (tx, { account, body, today }) => planSpread(tx, account, body.wishes, today)),
  writing(routes.undoCapture, (tx, { account, params, now }) => undoCapture(tx, account.id, params.id, now)),
];
