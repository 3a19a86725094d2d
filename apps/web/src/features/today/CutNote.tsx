import { Button } from "../../ui/Button";

interface CutNoteProps {
  shown: number;
  total: number;
  onMore: (() => void) | undefined;
}

/** Under a list that was cut: how much of it is shown, and on. */
export const CutNote = ({ shown, total, onMore }: CutNoteProps) =>
  shown >= total ? null : (
    <p className="mt-2 flex items-center gap-3 text-sm text-soft">
      {shown.toLocaleString()} of {total.toLocaleString()} shown.
      {onMore && <Button onClick={onMore}>Show more</Button>}
    </p>
  );
