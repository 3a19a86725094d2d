import type { CalendarDay, Calls, Candidate } from "@followthrough/contract";
import { foldText, isOneTypoApart } from "@followthrough/domain";
import { couldBeSame } from "../../interchange/couldBeSame";
import { matchKey } from "../contacts/matchKey";

export type PersonQuery = Required<Calls["POST /recognition"]["body"]["people"][number]>;

/** Somebody known, as recognition looks at them. */
export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  readonly sortName: string;
  readonly title: string | null;
  readonly organization: string | null;
  readonly hasPhoto: boolean;
  readonly preferredName: string | null;
  readonly metOn: CalendarDay | null;
  readonly metAtEvent: string | null;
  readonly lastConversationOn: string | null;
  /** `email …`, `phone …` and `link …` with what tells each apart. */
  readonly methods: ReadonlySet<string>;
}

const wayKinds = ["email", "phone", "link"] as const;

/** What tells somebody asked for apart: the kind and the key of each way to reach them. */
export const contactKeysOf = (asked: PersonQuery): { kind: (typeof wayKinds)[number]; key: string }[] =>
  wayKinds.flatMap((kind) => {
    const value = asked[kind];
    const key = value ? matchKey(kind, value) : null;
    return key === null ? [] : [{ kind, key }];
  });

/** The folded name, and its first word, which is all of a name that many people are remembered by. */
export const nameOf = ({
  name,
}: Pick<PersonQuery, "name">): { whole: string; first: string; isFirstOnly: boolean } => {
  const whole = foldText(name).trim();
  const [first = "", ...others] = whole.split(/\s+/);
  return { whole, first, isFirstOnly: others.length === 0 };
};

/** Shorter names than this are one typo apart too easily: Ann and Anna. */
const shortestWithTypo = 4;

const isAlike = (one: string, other: string): boolean =>
  Math.min(one.length, other.length) >= shortestWithTypo && isOneTypoApart(one, other);

/** How somebody known fits somebody asked for; null where they do not. */
const fitOf = (familiar: KnownPerson, asked: PersonQuery): Candidate["by"] | null => {
  const { whole, first, isFirstOnly } = nameOf(asked);
  const fits = whole === "" || couldBeSame(familiar.name, asked.name);
  const way = contactKeysOf(asked).find(({ kind, key }) => familiar.methods.has(`${kind} ${key}`));
  // A number may be a household's or a switchboard's: the names decide.
  if (way && (way.kind !== "phone" || fits)) return way.kind;
  if (whole === "") return null;
  if (familiar.sortName === whole) return "name";
  if (isFirstOnly) return familiar.sortName.startsWith(`${first} `) ? "first-name" : null;
  return fits || isAlike(familiar.sortName, whole) ? "similar-name" : null;
};

const order: readonly Candidate["by"][] = ["email", "link", "phone", "name", "first-name", "similar-name"];
const most = 5;

/** Who may be meant, the surest first, then those talked with last. */
export const candidatesFor = (
  asked: PersonQuery,
  familiar: readonly KnownPerson[],
): { familiar: KnownPerson; by: Candidate["by"] }[] =>
  familiar
    .flatMap((one) => {
      const by = fitOf(one, asked);
      return by ? [{ familiar: one, by }] : [];
    })
    .toSorted(
      (a, b) =>
        order.indexOf(a.by) - order.indexOf(b.by) ||
        (b.familiar.lastConversationOn ?? "").localeCompare(a.familiar.lastConversationOn ?? "") ||
        (a.familiar.id < b.familiar.id ? -1 : 1),
    )
    .slice(0, most);
