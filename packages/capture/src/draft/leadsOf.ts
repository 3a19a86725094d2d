import { nextWorkingDay } from "@followthrough/domain/workingDays";
import type {
  CaptureContext,
  CapturedFollowUp,
  CapturedLead,
  CapturedPerson,
  CapturedReferral,
} from "../captureDraft";
import { type Opening, isTold } from "../leads/findOpenings";
import type { NoteText } from "../people/noteText";
import { spanOf } from "./spanOf";

interface Drafted {
  readonly people: readonly CapturedPerson[];
  readonly referrals: readonly CapturedReferral[];
  readonly followUps: readonly CapturedFollowUp[];
}

interface WithLeads extends Drafted {
  readonly leads: readonly CapturedLead[];
}

const workWeek = [1, 2, 3, 4, 5];

const wordsOf = ({ text, tokens }: NoteText, range: { from: number; to: number }): string => {
  const { start, end } = spanOf({ text, tokens } as NoteText, [], range.from, range.to);
  return text.slice(start, end).replace(/\s+/g, " ");
};

const lastBefore = (people: readonly CapturedPerson[], start: number): number | null => {
  let found: { person: number; at: number } | null = null;
  for (const [person, { spans }] of people.entries())
    for (const span of spans)
      if (span.start < start && span.start >= (found?.at ?? -1)) found = { person, at: span.start };
  return found?.person ?? null;
};

/** Whom to contact: the first something is to be done toward after the opening, else the first named after it. */
const contactAfter = ({ people, followUps }: Drafted, start: number): number | null => {
  const planned = followUps.find(({ spans }) => (spans[0]?.start ?? 0) > start);
  if (planned) return planned.person;
  const named = people
    .map(({ spans }, person) => ({ person, at: spans.find((span) => span.start > start)?.start }))
    .filter((one): one is { person: number; at: number } => one.at !== undefined)
    .toSorted((one, other) => one.at - other.at);
  return named[0]?.person ?? null;
};

const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** "marco@datawise.com" is at Datawise. */
const isAddressThere = (email: string, organization: string): boolean => {
  const domain = email.split("@")[1] ?? "";
  const labels = domain.split(".").slice(0, -1).map(bare);
  return labels.includes(bare(organization));
};

/** "Talk to Marco, marco@…": where no way is said it is the one there is, a letter to an address or a call to a number. */
const byTheWayThereIs = (step: CapturedFollowUp, person: CapturedPerson, words: string): CapturedFollowUp => {
  if (/\b(?:call|phone|ring|e-?mail|mail|write|text|message|linkedin)/i.test(words)) return step;
  if (step.action === "call" && person.email !== null && person.phone === null)
    return { ...step, action: "email", what: step.what.replace(/^Call /, "Email ") };
  if (step.action === "email" && person.phone !== null && person.email === null)
    return { ...step, action: "call", what: step.what.replace(/^Email /, "Call ") };
  return step;
};

/**
 * Puts the openings of a note together with what was read of its people: whom to contact about each, who told of it, and the
 * step that goes with it. Who told of one pointed to whoever is to be contacted.
 */
export const leadsOf = (
  note: NoteText,
  openings: readonly Opening[],
  drafted: Drafted,
  { today, workingDays = workWeek }: Pick<CaptureContext, "today" | "workingDays">,
): WithLeads => {
  let { people, referrals, followUps } = drafted;
  const leads: CapturedLead[] = [];
  for (const opening of openings) {
    const span = spanOf(note, [], opening.from, opening.to);
    const organization = opening.organization ? wordsOf(note, opening.organization) : null;
    const teller =
      isTold(note, opening) || opening.organization === null ? lastBefore(people, span.start) : null;
    const told = isTold(note, opening) ? teller : null;
    const person = opening.isBySomebody
      ? lastBefore(people, span.end)
      : (contactAfter({ people, referrals, followUps }, span.end) ??
        teller ??
        lastBefore(people, span.start));
    const closes = opening.deadline && note.tokens[opening.deadline.to - 1]?.day?.ahead;
    const title = wordsOf(note, opening.title);
    const at = leads.length;
    leads.push({
      title,
      organization,
      person,
      closesOn: closes ?? null,
      spans: [
        span,
        ...(opening.deadline ? [spanOf(note, [], opening.deadline.from, opening.deadline.to)] : []),
      ],
    });
    if (person === null) continue;
    const isPointed = told !== null && told !== person;
    if (isPointed && !referrals.some(({ to }) => to === person))
      referrals = [...referrals, { from: told, to: person, reason: null, span }];
    referrals = referrals.map((one) =>
      one.to === person && one.reason === null ? { ...one, reason: wordsOf(note, opening) } : one,
    );
    const isReferred = referrals.some(({ to }) => to === person);
    people = people.map((one, index) =>
      index === person
        ? {
            ...one,
            ...(isReferred && !one.tookPart ? { role: "referred" as const } : {}),
            ...(organization !== null && one.organization === null && one.email !== null
              ? { organization: isAddressThere(one.email, organization) ? organization : null }
              : {}),
          }
        : one,
    );
    const own = people[person];
    const first = followUps.findIndex(
      (step) => step.person === person && (step.spans[0]?.start ?? 0) > span.start,
    );
    if (own && first !== -1)
      followUps = followUps.map((step, index) =>
        index === first
          ? {
              ...byTheWayThereIs(
                step,
                own,
                step.spans.map(({ start, end }) => note.text.slice(start, end)).join(" "),
              ),
              ...(closes && !step.daySaid && closes < step.dueOn ? { dueOn: closes } : {}),
              lead: at,
            }
          : step,
      );
    else if (own && (closes || person !== teller))
      followUps = [
        ...followUps,
        closes && (person === teller || opening.isBySomebody)
          ? {
              person,
              action: "other",
              what: `Apply: ${title}`,
              dueOn: closes,
              dueTime: null,
              daySaid: true,
              isSure: true,
              recurrence: null,
              repeatSpan: null,
              spans: leads[at]?.spans.slice(-1) ?? [],
              lead: at,
            }
          : {
              person,
              action: own.phone !== null && own.email === null ? "call" : "email",
              what: `${own.phone !== null && own.email === null ? "Call" : "Email"} ${own.name}`,
              dueOn: nextWorkingDay(today, workingDays),
              dueTime: null,
              daySaid: false,
              isSure: true,
              recurrence: null,
              repeatSpan: null,
              spans: own.spans.slice(-1),
              lead: at,
            },
      ];
  }
  return { people, referrals, followUps, leads };
};
