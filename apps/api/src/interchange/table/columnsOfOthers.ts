import type { ColumnMeaning } from "@followthrough/contract";
import type { HeadingRead, Whose } from "./headings/readHeading";

const naming = new Set<ColumnMeaning>(["name", "givenName", "familyName"]);
/** By whom a row is meant, the first who has a name in it. */
const order: readonly Whose[] = ["attendee", "somebody", "guest", "buyer"];

type Read = HeadingRead | null;

const sure = ({ meaning, rank }: HeadingRead): boolean => naming.has(meaning) && rank > 1;

/** Of whom the rows tell: who attends before who has a name, before who comes along, before who paid. */
const whoseRows = (reads: readonly Read[]): Whose => {
  const has = (whose: Whose, fits: (read: HeadingRead) => boolean): boolean =>
    reads.some((read) => read?.whose === whose && fits(read));
  const named = has("somebody", sure);
  // Whether they attend may be all that a column called Participant says.
  const fits = (read: HeadingRead): boolean => (named ? sure(read) : naming.has(read.meaning));
  return order.find((whose) => has(whose, fits)) ?? "somebody";
};

/**
 * The columns that tell of somebody else than the rows do: of who paid for who attends, of an owner, a parent, a guest. What
 * nobody is named for belongs to the person of the row, unless the table names one more person in that way.
 */
export const columnsOfOthers = (reads: readonly Read[]): Set<number> => {
  const whose = whoseRows(reads);
  const of = (one: Whose): HeadingRead[] => reads.flatMap((read) => (read?.whose === one ? [read] : []));
  const oneMore = of("somebody").some(sure);
  const named = new Set(of(whose).map(({ meaning }) => meaning));
  const isOthers = (read: HeadingRead): boolean => {
    if (read.whose === "other") return true;
    if (read.whose === whose) return false;
    if (read.whose === "somebody" && whose === "attendee")
      return oneMore ? read.rank > 0 : named.has(read.meaning);
    if (read.whose === "attendee") return naming.has(read.meaning);
    return read.whose !== "somebody" || named.has(read.meaning);
  };
  return new Set(
    reads.flatMap((read, at) => (read && read.meaning !== "keep" && isOthers(read) ? [at] : [])),
  );
};
