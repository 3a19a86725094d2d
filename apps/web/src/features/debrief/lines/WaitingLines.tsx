import { Button } from "../../../ui/Button";
import { plural } from "../../../ui/plural";

/** Lines for which the table had no room, until it has. */
export const WaitingLines = ({
  count,
  hasRoom,
  onAdd,
}: {
  count: number;
  hasRoom: boolean;
  onAdd: () => void;
}) => (
  <p className="mt-3 flex flex-wrap items-center gap-2 text-sm text-due">
    {hasRoom
      ? `${plural(count, "line is", "lines are")} not in the table yet.`
      : `${plural(count, "line waits", "lines wait")} for room.`}
    {hasRoom && <Button onClick={onAdd}>Add {count === 1 ? "it" : "them"} now</Button>}
  </p>
);
