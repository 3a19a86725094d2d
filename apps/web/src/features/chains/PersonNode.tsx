import { CalendarDays } from "lucide-react";
import { Avatar } from "../../ui/Avatar";
import { cx } from "../../ui/cx";
import { type GraphPerson, type Outcome, outcomeWords } from "./chainGraph";
import type { Place, Size } from "./layOut";
import { outcomeLook } from "./outcomeLook";

interface Standing {
  place: Place;
  node: Size;
  isDim: boolean;
}

const box = "absolute flex cursor-pointer items-center rounded-lg border text-left transition-opacity";

const standing = ({ place, node }: Standing) => ({ left: place.x, top: place.y, ...node });

interface PersonNodeProps extends Standing {
  person: GraphPerson;
  outcome: Outcome;
  isSelected: boolean;
}

/** Somebody in the picture. */
export const PersonNode = ({ person, outcome, isSelected, ...where }: PersonNodeProps) => {
  const { icon: Icon, tone } = outcomeLook[outcome];
  const about =
    person.folded > 0 ? `+ ${person.folded.toLocaleString()} behind them` : (person.organization ?? "");
  return (
    <li
      data-person={person.id}
      title={person.name}
      className={cx(
        box,
        "gap-2.5 border-l-4 border-line bg-card px-2.5",
        tone,
        isSelected && "outline-2 outline-accent",
        where.isDim && "opacity-25",
      )}
      style={standing(where)}
    >
      <Avatar name={person.name} photoUrl={person.photoUrl} size="sm" />
      <span className="min-w-0 flex-1">
        {/* A long name has the second line where nothing else stands there. */}
        <span
          dir="auto"
          className={cx(
            "text-left text-[0.9375rem] leading-5 font-[600]",
            about === "" ? "line-clamp-2" : "block truncate",
          )}
        >
          {person.name}
        </span>
        {about !== "" && <span className="block truncate text-xs text-soft">{about}</span>}
      </span>
      <span className="sr-only">{outcomeWords[outcome]}</span>
      <Icon aria-hidden="true" className="size-4 shrink-0 text-soft" />
    </li>
  );
};

/** Where a chain began. */
export const EventNode = ({ name, ...where }: Standing & { name: string }) => (
  <li
    title={name}
    className={cx(
      box,
      "gap-2 border-dashed border-edge bg-hover px-3 text-[0.9375rem] font-[560]",
      where.isDim && "opacity-25",
    )}
    style={standing(where)}
  >
    <CalendarDays aria-hidden="true" className="size-4 shrink-0 text-soft" />
    <span dir="auto" className="min-w-0 truncate">
      {name}
    </span>
  </li>
);
