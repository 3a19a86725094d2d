import type { CaptureDraft, Highlight, Span } from "../captureDraft";

type Drafted = Pick<CaptureDraft, "people" | "event" | "referrals" | "followUps">;

const rank: Readonly<Record<Highlight["kind"], number>> = {
  person: 0,
  event: 1,
  detail: 2,
  day: 3,
  "follow-up": 4,
  referral: 5,
};

/** What of a span is left free by those placed before it. */
const free = (span: Span, placed: readonly Span[]): Span[] => {
  let parts: Span[] = [span];
  for (const one of placed)
    parts = parts.flatMap((part) => {
      if (one.end <= part.start || one.start >= part.end) return [part];
      return [
        { start: part.start, end: Math.min(part.end, one.start) },
        { start: Math.max(part.start, one.end), end: part.end },
      ].filter(({ start, end }) => end > start);
    });
  return parts;
};

/** What a screen colours, in order and never overlapping; where two things were said with the same words, the surer one. */
export const draftHighlights = (
  { people, event, referrals, followUps }: Drafted,
  metDay: Span | null,
): Highlight[] => {
  const wanted: Highlight[] = [
    ...people.flatMap(({ spans, fieldSpans }) => [
      ...spans.map((span) => ({ ...span, kind: "person" as const })),
      ...fieldSpans.map((span) => ({ ...span, kind: "detail" as const })),
    ]),
    ...(event?.span ? [{ ...event.span, kind: "event" as const }] : []),
    ...(metDay ? [{ ...metDay, kind: "day" as const }] : []),
    ...followUps.flatMap(({ spans, daySaid }) =>
      spans.map((span, at) => ({
        ...span,
        kind:
          daySaid && spans.length > 1 && at === spans.length - 1 ? ("day" as const) : ("follow-up" as const),
      })),
    ),
    ...referrals.map(({ span }) => ({ ...span, kind: "referral" as const })),
  ];
  const placed: Highlight[] = [];
  for (const one of wanted
    .filter(({ start, end }) => end > start)
    .sort((a, b) => rank[a.kind] - rank[b.kind] || a.start - b.start))
    for (const part of free(one, placed)) placed.push({ ...part, kind: one.kind });
  return placed.sort((one, other) => one.start - other.start);
};
