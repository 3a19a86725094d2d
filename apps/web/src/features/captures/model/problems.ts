import type { BodySources } from "./captureBody";
import type { Step } from "./row";

/** One thing the server found wrong with a request, and what it is about. */
export interface Problem<S extends Step = Step> {
  readonly part: string;
  /** The field of that part: `email`, `dueOn`; empty for the part as a whole. */
  readonly field: string;
  readonly message: string;
  /** None where it is about no row, or one that there is not. */
  readonly row: string | undefined;
  readonly step: S | undefined;
}

/** What the server found wrong, by path (`people.3.email`), with the row or step that each came from. */
export const problemsIn = <S extends Step>(
  fields: Readonly<Record<string, string>>,
  { people, conversations, referrals, opportunities, followUps }: BodySources<S>,
): Problem<S>[] =>
  Object.entries(fields).map(([path, message]) => {
    const [part = "", place = "", ...rest] = path.split(".");
    const at = /^\d+$/.test(place) ? Number(place) : -1;
    const step = part === "followUps" ? followUps[at] : undefined;
    const rows = new Map(Object.entries({ people, conversations, referrals, opportunities })).get(part);
    return {
      part,
      field: (at < 0 ? place : rest[0]) ?? "",
      message,
      row: step?.row ?? rows?.[at],
      step,
    };
  });
