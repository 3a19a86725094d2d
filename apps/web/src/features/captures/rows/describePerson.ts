import { firstName } from "@followthrough/domain/firstName";
import { formatChannel, formatDayInSentence } from "../../../lib/words";
import type { CaptureRows, PersonRow } from "../edits/captureRows";

/** The name shown: the one in the book where they are in it. */
export const nameOf = ({ fields, standing }: PersonRow): string =>
  standing.is === "known" ? standing.contact.name : fields.name;

const nameOfWho = (rows: CaptureRows, who: string): string => {
  const row = rows.people.find((each) => each.who === who);
  return row ? nameOf(row) : "";
};

/** "SRE · Cloudflare · met today", "Figma · referred by Tolu". */
export const describePerson = (row: PersonRow, rows: CaptureRows, today: string): string => {
  const { fields, standing } = row;
  const contact = standing.is === "known" ? standing.contact : null;
  const referrer = rows.referrals.find(({ to }) => to === row.who)?.from;
  const by = referrer === undefined ? "" : `referred by ${firstName(nameOfWho(rows, referrer))}`;
  const met = row.metOn === null ? "" : `met ${formatDayInSentence(row.metOn, today)}`;
  const talked = row.metOn === null && rows.talk ? formatChannel(rows.talk.channel).toLowerCase() : "";
  return [
    // What is in the book is not overwritten, so it is what will be there.
    contact?.title ?? fields.title,
    contact?.organization ?? fields.organization,
    row.role === "met" ? met || talked : by || "referred",
    row.role === "met" ? by : "",
  ]
    .filter(Boolean)
    .join(" · ");
};

/** Somebody who may be meant, by what tells them apart: "Dana Ruiz · NYPL". */
export const describeCandidate = ({
  name,
  title,
  organization,
}: {
  readonly name: string;
  readonly title: string | null;
  readonly organization: string | null;
}): string => [name, organization ?? title].filter(Boolean).join(" · ");
