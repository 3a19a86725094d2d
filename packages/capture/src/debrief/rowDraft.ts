import { nextWorkingDay } from "@followthrough/domain/workingDays";
import type {
  CaptureContext,
  CaptureDraft,
  CapturedFollowUp,
  CapturedPerson,
  Highlight,
  Span,
} from "../captureDraft";
import { isDayFirst } from "../dayOrder";
import { phoneDigits } from "../lexis/findPhones";
import { readDay } from "../lexis/readDay";
import { capitalise } from "../people/capitalise";
import { knownIdsOf, knownNames } from "../people/knownNames";
import type { Column } from "../words/columnNames";
import type { Cell, Row } from "./row";
import { rowWords } from "./rowWords";

// A row's cells say plainly what they are. Only notes and the next step are words to be understood.

const workWeek = [1, 2, 3, 4, 5];
const nothing = /^(?:none|nothing|no|n\/a|tbd|\?|-+|–|—)\.?$/i;

/** "Ruiz, Dana" is Dana Ruiz. */
const nameInOrder = (name: string): string => {
  const [last, first, more] = name.split(",").map((part) => part.trim());
  const isSuffix = /^(?:phd|ph\.d\.?|md|jr\.?|sr\.?|ma|mba|mlis|esq\.?)$/i.test(first ?? "");
  return last && first && more === undefined && !isSuffix ? `${first} ${last}` : name;
};

/** Sorts highlights and drops those that overlap. */
const inOrder = (highlights: readonly Highlight[]): Highlight[] => {
  const kept: Highlight[] = [];
  for (const one of [...highlights].toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (one.end > one.start && one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
  return kept;
};

const daysIn = (
  words: string | undefined,
  { today, zone, workingDays = workWeek }: CaptureContext,
): ReturnType<typeof readDay> => readDay(words ?? "", { today, workingDays, dayFirst: isDayFirst(zone) });

/** The cells of a row by what they are. */
const reader = (row: Row, columns: readonly (Column | null)[]) => {
  const cell = (column: Column): Cell | undefined =>
    row.cells.find((one, index) => columns[index] === column && one.text.trim() !== "");
  return {
    cell,
    value: (column: Column): string | null => cell(column)?.text.trim().replace(/\s+/g, " ") ?? null,
  };
};

type Cells = ReturnType<typeof reader>;

const personOf = (
  { cell, value }: Cells,
  name: string,
  said: CapturedPerson | undefined,
  spanIn: (cell: Cell) => Span,
  context: CaptureContext,
): CapturedPerson => {
  const spansOf = (columns: readonly Column[]): Span[] =>
    columns.flatMap((column) => {
      const found = cell(column);
      return found ? [spanIn(found)] : [];
    });
  const phone = value("phone");
  return {
    name,
    role: said?.role ?? "met",
    // A row is about somebody met, whatever its cells plan.
    tookPart: said?.role !== "referred",
    apart: null,
    title: value("title") ?? said?.title ?? null,
    organization: value("organization") ?? said?.organization ?? null,
    email: value("email") ?? said?.email ?? null,
    phone: phone === null ? (said?.phone ?? null) : phoneDigits(phone),
    linkedinUrl: value("linkedin") ?? said?.linkedinUrl ?? null,
    knownIds: knownIdsOf(knownNames(context.known ?? []), name),
    spans: spansOf(["name", "firstName", "lastName"]),
    fieldSpans: spansOf(["title", "organization", "email", "phone", "linkedin"]),
  };
};

/** A next step that is none of those there are words for, or a day without one. */
const plainStep = (
  { cell, value }: Cells,
  name: string,
  spanIn: (cell: Cell) => Span,
  context: CaptureContext,
): CapturedFollowUp | null => {
  const next = value("next");
  const when = daysIn(cell("when")?.text, context).ahead;
  if (next === null ? when === null : nothing.test(next)) return null;
  return {
    person: 0,
    action: next === null ? "check-in" : "other",
    what: next ?? `Check in with ${name}`,
    dueOn: when ?? nextWorkingDay(context.today, context.workingDays ?? workWeek),
    dueTime: null,
    daySaid: when !== null,
    isSure: true,
    recurrence: null,
    repeatSpan: null,
    spans: [cell("next"), cell("when")].flatMap((one) => (one ? [spanIn(one)] : [])),
  };
};

/** Puts the people of what notes and next step say behind the one of the row, each once. */
const together = (first: CapturedPerson, drafts: readonly CaptureDraft[]) => {
  const people = [first];
  const places = drafts.map((draft) =>
    draft.people.map((person) => {
      const known = people.findIndex(({ name }) => name.toLowerCase() === person.name.toLowerCase());
      return known === -1 ? people.push(person) - 1 : known;
    }),
  );
  const place = (draft: number, person: number): number => places[draft]?.[person] ?? 0;
  return {
    people,
    referrals: drafts.flatMap(({ referrals }, at) =>
      referrals.map((one) => ({ ...one, from: place(at, one.from), to: place(at, one.to) })),
    ),
    followUps: drafts.flatMap(({ followUps }, at) =>
      followUps.map((one) => ({ ...one, person: place(at, one.person) })),
    ),
    promises: drafts.flatMap(({ promises }, at) =>
      promises.map((one) => ({ ...one, person: place(at, one.person) })),
    ),
  };
};

/** Turns a row of a table into a draft; its spans count from the beginning of the row. */
export const rowDraft = (
  block: string,
  row: Row,
  columns: readonly (Column | null)[],
  context: CaptureContext,
): CaptureDraft => {
  const text = block.slice(row.start, row.end);
  const cells = reader(row, columns);
  const { cell, value } = cells;
  const spanIn = ({ start, end }: Cell): Span => ({ start: start - row.start, end: end - row.start });
  const parts = [value("firstName"), value("lastName")].filter((part) => part !== null);
  const name = capitalise(nameInOrder(value("name") ?? parts.join(" ")));
  const words = (...named: readonly Column[]): CaptureDraft =>
    rowWords(
      name,
      named.flatMap((column) => cell(column) ?? []),
      text,
      row.start,
      context,
    );
  const notes = words("notes");
  const next = words("next", "when");
  const drafts = [notes, next];
  const said = notes.people.find((person) => person.name.toLowerCase() === name.toLowerCase());
  const { people, referrals, followUps, promises } =
    name === "" ? notes : together(personOf(cells, name, said, spanIn, context), drafts);
  const step = name === "" || next.followUps.length > 0 ? null : plainStep(cells, name, spanIn, context);
  const [eventCell, metCell] = [cell("event"), cell("metOn")];
  const event = eventCell ? { name: eventCell.text.trim(), span: spanIn(eventCell) } : notes.event;
  const wasThere = name !== "" && (event !== null || context.event !== undefined);
  const metOn = daysIn(metCell?.text, context).past ?? notes.metOn ?? (wasThere ? context.today : null);
  return {
    people,
    event,
    metOn,
    isMetDaySaid: daysIn(metCell?.text, context).past !== null || notes.isMetDaySaid,
    conversation:
      metOn === null ? notes.conversation : { channel: "in-person", heldOn: metOn, startedBy: "me" },
    referrals,
    // A table of people tells of no openings; what its cells say of one stays in their words.
    followUps: [...followUps.map(({ lead: _lead, ...one }) => one), ...(step ? [step] : [])],
    promises,
    ownSteps: drafts.flatMap(({ ownSteps }) => ownSteps),
    leads: [],
    unkeptRepeats: drafts.flatMap(({ unkeptRepeats }) => unkeptRepeats),
    highlights: inOrder([
      ...people
        .slice(0, 1)
        .flatMap((person) => [
          ...person.spans.map((span) => ({ ...span, kind: "person" as const })),
          ...person.fieldSpans.map((span) => ({ ...span, kind: "detail" as const })),
        ]),
      ...(eventCell ? [{ ...spanIn(eventCell), kind: "event" as const }] : []),
      ...(metCell ? [{ ...spanIn(metCell), kind: "day" as const }] : []),
      ...drafts.flatMap(({ highlights }) => highlights),
      ...(step?.spans ?? []).map((span) => ({ ...span, kind: "follow-up" as const })),
    ]),
    unplaced: [
      ...notes.unplaced,
      ...(step ? [] : next.unplaced),
      ...row.cells.filter((one, index) => one.text.trim() !== "" && !columns[index]).map(spanIn),
    ].toSorted((one, other) => one.start - other.start),
    notes: text,
  };
};
