import type { DebriefRow } from "./debrief";

const normaliseName = (name: string): string =>
  name
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLocaleLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Whether one name is the first of the other: "dana" of "Dana Ruiz". */
export const isFirstName = (first: string, name: string): boolean =>
  normaliseName(name).split(" ")[0] === normaliseName(first);

type Named = Pick<DebriefRow, "name" | "email" | "phone">;

const differ = (one: string, other: string): boolean =>
  one !== "" && other !== "" && one.toLocaleLowerCase() !== other.toLocaleLowerCase();

/**
 * Whether two rows are surely about one person: the same e-mail address, or the same full name and nothing that speaks
 * against it. A first name alone is not enough; there may be two Mikes.
 */
export const isSamePerson = (one: Named, other: Named): boolean => {
  if (one.email !== "" && !differ(one.email, other.email) && other.email !== "") return true;
  const name = normaliseName(one.name);
  return name.includes(" ") && name === normaliseName(other.name) && !differ(one.email, other.email);
};

const rankOf = ({ role, how }: DebriefRow): number =>
  role === "referred" || how === "noted" ? 0 : how === "in-person" ? 2 : 1;

/** Met in one line and written of in another is met, on the day that either says. */
const joinParts = (
  first: DebriefRow,
  second: DebriefRow,
): Pick<DebriefRow, "how" | "startedBy" | "metOn"> => {
  const { how, startedBy, metOn } = rankOf(second) > rankOf(first) ? second : first;
  const other = rankOf(first) === rankOf(second) ? second.metOn : null;
  return { how, startedBy, metOn: metOn ?? other };
};

/** One row of two about the same person: what is there stays, what was missing comes from the second, nothing that was said is lost. */
export const joinRows = (first: DebriefRow, second: DebriefRow): DebriefRow => ({
  ...first,
  role: first.role === "met" || second.role === "met" ? "met" : "referred",
  ...joinParts(first, second),
  name: first.name || second.name,
  title: first.title || second.title,
  organization: first.organization || second.organization,
  email: first.email || second.email,
  phone: first.phone || second.phone,
  link: first.link || second.link,
  said: [first.said, first.said === second.said ? "" : second.said].filter(Boolean).join("\n"),
  line: first.said === "" ? second.line : first.line,
  steps: [...first.steps, ...second.steps],
  promises: [...first.promises, ...second.promises],
  leads: [...first.leads, ...second.leads],
  playbook: first.playbook === "all" ? second.playbook : first.playbook,
  known: first.known ?? second.known,
  isNew: first.isNew && second.isNew,
  from: [
    ...first.from,
    ...second.from.filter(({ row }) => first.from.every((from) => from.row !== row)),
  ].filter(({ row }) => row !== first.id && row !== second.id),
});

/** Rows known by other names from now on: who points there says so, and nobody points to themselves. */
export const renameReferrers = (
  rows: readonly DebriefRow[],
  names: ReadonlyMap<string, string>,
): DebriefRow[] =>
  rows.map((row) => ({
    ...row,
    from: row.from
      .map((from) => ({ ...from, row: names.get(from.row) ?? from.row }))
      .filter(({ row: from }) => from !== row.id),
  }));
