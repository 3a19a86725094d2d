import { Handle, type Node, type NodeProps, Position } from "@xyflow/react";
import { CalendarDays } from "lucide-react";
import { Avatar } from "../../ui/Avatar";
import { cx } from "../../ui/cx";
import type { GraphPerson, Outcome } from "./chainGraph";
import { outcomeLook } from "./outcomeLook";

export type PersonNodeType = Node<
  { person: GraphPerson; outcome: Outcome; isSelected: boolean; isDim: boolean },
  "person"
>;
export type EventNodeType = Node<{ name: string; isDim: boolean }, "event">;

const handles = (
  <>
    <Handle type="target" position={Position.Left} className="invisible" isConnectable={false} />
    <Handle type="source" position={Position.Right} className="invisible" isConnectable={false} />
  </>
);

/** Somebody in the picture. */
export const PersonNode = ({ data: { person, outcome, isSelected, isDim } }: NodeProps<PersonNodeType>) => {
  const { icon: Icon, tone } = outcomeLook[outcome];
  return (
    <div
      className={cx(
        "flex h-14 w-[190px] items-center gap-2.5 rounded-lg border border-l-4 border-line bg-card px-2.5 text-left transition-opacity",
        tone,
        isSelected && "outline-2 outline-accent",
        isDim && "opacity-25",
      )}
    >
      {handles}
      <Avatar name={person.name} photoUrl={person.photoUrl} size="sm" />
      <span className="min-w-0 flex-1">
        <span className="block truncate text-sm font-[600]">{person.name}</span>
        <span className="block truncate text-xs text-soft">
          {person.folded > 0
            ? `+ ${person.folded.toLocaleString()} behind them`
            : (person.organization ?? "")}
        </span>
      </span>
      <Icon aria-hidden="true" className="size-4 shrink-0 text-soft" />
    </div>
  );
};

/** Where a chain began. */
export const EventNode = ({ data: { name, isDim } }: NodeProps<EventNodeType>) => (
  <div
    className={cx(
      "flex h-14 w-[190px] items-center gap-2 rounded-lg border border-dashed border-edge bg-hover px-3 text-sm font-[560] transition-opacity",
      isDim && "opacity-25",
    )}
  >
    {handles}
    <CalendarDays aria-hidden="true" className="size-4 shrink-0 text-soft" />
    <span className="min-w-0 truncate">{name}</span>
  </div>
);
