import { firstName } from "@followthrough/domain/firstName";
import { formatDayInSentence, formatHeld } from "../../../lib/words";
import type { CaptureRows, PersonRow } from "../edits/captureRows";
import { nameOf } from "../model/row";

/** The first name of somebody else of the rows. */
export const shortNameIn = ({ people }: CaptureRows, id: string): string => {
  const row = people.find((each) => each.id === id);
  return row ? firstName(nameOf(row)) : "";
};

/** "SRE · Cloudflare · met today", "Figma · referred by Tolu". */
export const describePerson = (row: PersonRow, rows: CaptureRows, today: string): string => {
  const referrer = rows.referrals.find(({ to }) => to === row.id)?.from;
  const by = referrer === undefined ? "" : `referred by ${shortNameIn(rows, referrer)}`;
  const met = row.metOn === null ? "" : `met ${formatDayInSentence(row.metOn, today)}`;
  const talked = row.held ? formatHeld(row.held).toLowerCase() : "only noted";
  return [
    // What is in the book is not overwritten, so it is what will be there.
    row.known?.title ?? row.title,
    row.known?.organization ?? row.organization,
    row.role === "met" ? met || talked : by || "referred",
    row.role === "met" ? by : "",
  ]
    .filter(Boolean)
    .join(" · ");
};
