import { X } from "lucide-react";
import { IconButton } from "../../ui/IconButton";
import type { Unfilled } from "./unfilled";

/** Something unfilled, and in which box. */
export interface MissingPart extends Unfilled {
  readonly box: "subject" | "body";
}

interface MissingFieldsProps {
  missing: readonly MissingPart[];
  /** A door was tried while something stands unfilled. */
  isRefused: boolean;
  onSelect: (part: MissingPart) => void;
  onRemove: (part: MissingPart) => void;
}

/** What stands unfilled in a message: a press selects it there, so that typing fills it in, or takes it away. */
export const MissingFields = ({ missing, isRefused, onSelect, onRemove }: MissingFieldsProps) =>
  missing.length > 0 && (
    <div className="rounded-md bg-due-soft px-3 py-2 text-sm">
      {isRefused && (
        <p role="alert" className="mb-1 font-[560] text-due">
          It does not go out like this: fill in what is marked, or take it away.
        </p>
      )}
      <div className="flex flex-wrap items-center gap-1.5" role="group" aria-label="Still to fill in">
        <span className="text-due">Still to fill in:</span>
        {missing.map((part) => (
          <span key={`${part.box} ${part.start}`} className="inline-flex items-center rounded-md bg-card">
            <button
              type="button"
              onClick={() => onSelect(part)}
              className="rounded-md px-2 py-0.5 font-[560] text-due hover:underline touch:min-h-11"
            >
              {part.text}
            </button>
            <IconButton label={`Take ${part.text} away`} icon={<X />} onClick={() => onRemove(part)} />
          </span>
        ))}
      </div>
    </div>
  );
