import { Button } from "../../ui/Button";

interface OtherEventProps {
  count: string;
  held: string;
  wanted: string;
  onTake: () => void;
  onKeep: () => void;
}

/** The table is about another event than the one whose page led here. */
export const OtherEvent = ({ count, held, wanted, onTake, onKeep }: OtherEventProps) => (
  <div
    role="status"
    className="mt-4 flex flex-wrap items-center gap-2 rounded-lg border border-line bg-due-soft px-4 py-2.5"
  >
    <p className="mr-auto">
      {count} from {held} {count.startsWith("1 ") ? "is" : "are"} not saved yet.
    </p>
    <Button onClick={onKeep}>Go on with {held}</Button>
    <Button onClick={onTake}>They were at {wanted}</Button>
  </div>
);
