import type { Candidate } from "@followthrough/contract";
import {
  CalendarClock,
  Check,
  CornerDownRight,
  Handshake,
  MoreHorizontal,
  Repeat1,
  Trash2,
  UserCheck,
  UserPlus,
  X,
} from "lucide-react";
import { IconButton } from "../../../ui/IconButton";
import { Menu, type MenuItem } from "../../../ui/Menu";
import { describeCandidate } from "../../captures/model/recognition";
import { type KnownContact, nameOf, type Promised, type ToldLead } from "../../captures/model/row";
import { type GridLine, cellKey } from "./cells";
import { describeLeavingOut } from "./ToldChips";
import type { DebriefRow, RowPart } from "../table/debrief";

/** What can be done with a row besides editing its cells. */
export interface RowActs {
  link: (row: string, known: KnownContact) => void;
  unlink: (row: string) => void;
  find: (row: string) => void;
  /** Asks how they were met or talked with, and says it. */
  askPart: (row: string) => void;
  setPart: (row: string, part: Partial<RowPart>) => void;
  addStep: (row: string) => void;
  removeStep: (row: string, at: number) => void;
  putBack: (row: string, at: number | null) => void;
  /** What was read of a step is what was meant. */
  confirmStep: (row: string, at: number) => void;
  /** Makes a step that comes again one that does not. */
  doOnce: (row: string, at: number) => void;
  /** Takes away what they promised, or an opening; the words stay in what was said. */
  leaveOut: (row: string, told: Promised | ToldLead) => void;
  remove: (row: string) => void;
}

interface RowMoreProps {
  line: GridLine;
  row: DebriefRow;
  candidates: readonly Candidate[];
  /** Which of the line's steps was moved by hand; none if it was not. */
  moved: { at: number | null } | null;
  isStop: boolean;
  acts: RowActs;
}

const itemsOf = ({ line, row, candidates, moved, acts }: RowMoreProps): (MenuItem | "line")[] => {
  const { id } = row;
  const back: (MenuItem | "line")[] = [
    ...(row.steps[line.step]?.isUnsure
      ? [{ label: "This step is right", icon: <Check />, onSelect: () => acts.confirmStep(id, line.step) }]
      : []),
    ...(moved
      ? [{ label: "Put the day back", icon: <CalendarClock />, onSelect: () => acts.putBack(id, moved.at) }]
      : []),
    ...(row.steps[line.step]?.recurrence
      ? [{ label: "Do it only once", icon: <Repeat1 />, onSelect: () => acts.doOnce(id, line.step) }]
      : []),
  ];
  if (line.step > 0) {
    const label = "Remove this step";
    return [
      ...back,
      { label, icon: <Trash2 />, tone: "danger", onSelect: () => acts.removeStep(id, line.step) },
    ];
  }
  const who: (MenuItem | "line")[] = row.known
    ? [
        {
          label: `Not ${row.known.name}, somebody new`,
          icon: <UserPlus />,
          onSelect: () => acts.unlink(id),
        },
      ]
    : [
        ...candidates.map(({ contact }) => ({
          label: `This is ${describeCandidate(contact)}`,
          icon: <UserCheck />,
          onSelect: () => acts.link(id, contact),
        })),
        ...(candidates.length > 0
          ? [{ label: "Somebody new", icon: <UserPlus />, onSelect: () => acts.unlink(id) }]
          : []),
        { label: "Somebody you know…", icon: <UserCheck />, onSelect: () => acts.find(id) },
      ];
  return [
    ...who,
    { label: "How you met or talked…", icon: <Handshake />, onSelect: () => acts.askPart(id) },
    { label: "Add another step", icon: <CornerDownRight />, onSelect: () => acts.addStep(id) },
    ...back,
    ...[...row.promises, ...row.leads].map((told) => ({
      label: describeLeavingOut(told, nameOf(row)),
      icon: <X />,
      onSelect: () => acts.leaveOut(id, told),
    })),
    "line",
    { label: "Remove", icon: <Trash2 />, tone: "danger", onSelect: () => acts.remove(id) },
  ];
};

/** Asked in the row, answered in the row. */
export const PossiblyKnown = ({
  row,
  candidates,
  acts,
  tabIndex,
}: Pick<RowMoreProps, "row" | "candidates" | "acts"> & { tabIndex?: -1 }) => {
  const [first] = candidates;
  if (!first) return null;
  // By keyboard the same is in the row's menu, so that Tab walks through cells only.
  const answer = (label: string, onClick: () => void) => (
    <button
      type="button"
      tabIndex={tabIndex}
      onClick={onClick}
      className="min-h-6 rounded-sm border border-line bg-card px-1.5 text-xs font-[560] text-ink transition-colors hover:bg-hover touch:min-h-11 touch:px-3 touch:text-sm"
    >
      {label}
    </button>
  );
  return (
    <div className="flex flex-wrap items-center gap-1.5 text-xs text-due">
      <span>Perhaps {describeCandidate(first.contact)}?</span>
      {answer("Yes", () => acts.link(row.id, first.contact))}
      {answer("No, somebody new", () => acts.unlink(row.id))}
      {candidates.length > 1 && answer("Somebody else", () => acts.find(row.id))}
    </div>
  );
};

/** The menu of a line; its button is the line's last cell. */
export const RowMore = (props: RowMoreProps) => {
  const { line, row, isStop } = props;
  const name = nameOf(row) || "this row";
  return (
    <Menu
      label={`More about ${name}`}
      items={itemsOf(props)}
      renderTrigger={({ onKeyDown: _arrowsWalk, ...trigger }) => (
        <IconButton
          {...trigger}
          label={`More about ${name}`}
          icon={<MoreHorizontal />}
          tabIndex={isStop ? 0 : -1}
          data-cell={cellKey({ ...line, column: "more" })}
          className="focus-visible:outline-offset-0"
        />
      )}
    />
  );
};
