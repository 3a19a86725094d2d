import { firstName } from "@followthrough/domain/firstName";
import { formatDay } from "../../../ui/dayFormat";
import { nameOf, type Promised, type ToldLead } from "../../captures/model/row";
import { describeLead } from "../../captures/rows/describeLead";
import { FactChip } from "../../captures/rows/FactChip";
import type { DebriefRow } from "../table/debrief";
import type { RowActs } from "./RowMore";

const calledBy = (name: string): string => firstName(name) || "them";

/** "Leave out: wait for Maya to send the slides". */
export const describeLeavingOut = (told: Promised | ToldLead, name: string): string =>
  "title" in told
    ? `Leave out the opportunity: ${told.title}`
    : `Leave out: wait for ${calledBy(name)} to ${told.what}`;

interface ToldChipsProps {
  row: DebriefRow;
  today: string;
  acts: Pick<RowActs, "leaveOut">;
  /** Where the same is in a menu that the keyboard comes to. */
  tabIndex?: -1;
}

/** What they promised, which is waited for, and openings told of, each to be left out. */
export const ToldChips = ({ row, today, acts, tabIndex }: ToldChipsProps) => {
  const { id, promises, leads } = row;
  const name = nameOf(row);
  if (promises.length === 0 && leads.length === 0) return null;
  return (
    <ul aria-label="Promised and told" className="flex flex-wrap gap-1.5">
      {promises.map((promise) => (
        <li key={promise.what} className="max-w-full min-w-0">
          <FactChip
            lead="wait for"
            disabled
            tabIndex={tabIndex}
            removeLabel={describeLeavingOut(promise, name)}
            onRemove={() => acts.leaveOut(id, promise)}
          >
            <bdi>{calledBy(name)}</bdi> to {promise.what} · {formatDay(promise.dueOn, today)}
          </FactChip>
        </li>
      ))}
      {leads.map((lead) => (
        <li key={lead.key} className="max-w-full min-w-0">
          <FactChip
            lead="opportunity"
            disabled
            tabIndex={tabIndex}
            removeLabel={describeLeavingOut(lead, name)}
            onRemove={() => acts.leaveOut(id, lead)}
          >
            {describeLead(lead, "", today)}
          </FactChip>
        </li>
      ))}
    </ul>
  );
};
