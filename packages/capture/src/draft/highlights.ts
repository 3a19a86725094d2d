import type { CaptureDraft, Highlight, Span } from "../captureDraft";

type Drafted = Pick<
  CaptureDraft,
  "people" | "event" | "referrals" | "followUps" | "promises" | "ownSteps" | "leads"
>;

const rank: Readonly<Record<Highlight["kind"], number>> = {
  person: 0,
  event: 1,
  detail: 2,
  day: 3,
  "follow-up": 4,
  referral: 5,
};

/** Which of the highlights each character is in, the surer first; -1 for none. */
const painted = (wanted: readonly Highlight[], length: number): Int32Array => {
  const cells = new Int32Array(length).fill(-1);
  for (const [index, { start, end }] of wanted.entries())
    for (let at = Math.max(0, start); at < Math.min(end, length); at += 1)
      if (cells[at] === -1) cells[at] = index;
  return cells;
};

/**
 * The ranges to colour, in order and never overlapping; of two for the same words the more certain one wins.
 */
export const draftHighlights = (
  { people, event, referrals, followUps, promises, ownSteps, leads }: Drafted,
  metDay: Span | null,
): Highlight[] => {
  const wanted: Highlight[] = [
    ...people.flatMap(({ spans, fieldSpans }) => [
      ...spans.map((span) => ({ ...span, kind: "person" as const })),
      ...fieldSpans.map((span) => ({ ...span, kind: "detail" as const })),
    ]),
    ...(event?.span ? [{ ...event.span, kind: "event" as const }] : []),
    ...(metDay ? [{ ...metDay, kind: "day" as const }] : []),
    ...[...followUps, ...ownSteps].flatMap(({ spans, daySaid, recurrence, repeatSpan }) => [
      ...spans.map((span, at) => ({
        ...span,
        kind:
          daySaid && spans.length > 1 && at === spans.length - 1 ? ("day" as const) : ("follow-up" as const),
      })),
      ...(recurrence && repeatSpan ? [{ ...repeatSpan, kind: "day" as const }] : []),
    ]),
    ...promises.flatMap(({ spans }) =>
      spans.map((span, at) => ({ ...span, kind: at === 0 ? ("follow-up" as const) : ("day" as const) })),
    ),
    ...leads.flatMap(({ spans }) =>
      spans.map((span, at) => ({ ...span, kind: at === 0 ? ("detail" as const) : ("day" as const) })),
    ),
    ...referrals.map(({ span }) => ({ ...span, kind: "referral" as const })),
  ];
  const byRank = wanted.toSorted(
    (one, other) => rank[one.kind] - rank[other.kind] || one.start - other.start,
  );
  const length = byRank.reduce((most, { end }) => Math.max(most, end), 0);
  const cells = painted(byRank, length);
  const placed: Highlight[] = [];
  for (let start = 0; start < length;) {
    let end = start + 1;
    while (end < length && cells[end] === cells[start]) end += 1;
    const highlight = byRank[cells[start] ?? -1];
    if (highlight) placed.push({ start, end, kind: highlight.kind });
    start = end;
  }
  return placed;
};
