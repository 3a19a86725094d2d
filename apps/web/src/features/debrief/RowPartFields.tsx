import { startedByOn } from "@followthrough/domain/channelFacts";
import { PartFields } from "../captures/rows/PartFields";
import { nameOf } from "../captures/model/row";
import { isFaceToFace } from "../captures/model/talks";
import type { DebriefRow, RowPart } from "./table/debrief";
import type { Desk } from "./useDesk";

/** A call has a day of its own, a meeting the debrief's where no other is said; nobody begins a meeting. */
const fitTogether = (part: RowPart, today: string): RowPart => {
  const { how, startedBy, metOn } = part;
  return how === "noted"
    ? { ...part, startedBy: "me", metOn: null }
    : { ...part, startedBy: startedByOn(how, startedBy), metOn: metOn ?? (isFaceToFace(how) ? null : today) };
};

/** How somebody of the table was met or talked with; each change counts at once. */
export const RowPartFields = ({ row, desk }: { row: DebriefRow; desk: Desk }) => {
  const { acts, metOn: usual, today } = desk;
  const { role, how, startedBy, metOn } = row;
  return (
    <PartFields
      name={nameOf(row)}
      part={{ role, how, startedBy, day: metOn ?? usual }}
      // A day that is half typed is none yet: the row keeps the one it has.
      onChange={({ day, ...change }) =>
        acts.setPart(row.id, fitTogether({ role, how, startedBy, ...change, metOn: day ?? metOn }, today))
      }
      mayBeReferred={row.from.length > 0 || role === "referred"}
      today={today}
      error={undefined}
    />
  );
};
