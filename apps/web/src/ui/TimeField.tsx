import { X } from "lucide-react";
import { useRef } from "react";
import { cx } from "./cx";
import { useFieldControl } from "./fieldContext";
import { IconButton } from "./IconButton";
import { inputLook } from "./inputLook";

interface TimeFieldProps {
  /** `HH:MM` of 24 hours, or null for any time. */
  value: string | null;
  onChange: (time: string | null) => void;
  "aria-label"?: string;
}

/** A time of day that need not be given. The browser's own box: its clock is the reader's, its wheels are made for thumbs. */
export const TimeField = ({ value, onChange, ...rest }: TimeFieldProps) => {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="relative">
      <input
        {...useFieldControl()}
        {...rest}
        ref={input}
        type="time"
        step={60}
        value={value ?? ""}
        onChange={(event) => onChange(event.target.value === "" ? null : event.target.value.slice(0, 5))}
        className={cx(
          inputLook,
          "tabular-nums",
          // Where a time can be taken away, that stands in the place of the browser's own picture.
          value === null ? "text-faint" : "pr-9 touch:pr-11 [&::-webkit-calendar-picker-indicator]:hidden",
        )}
      />
      {value !== null && (
        <span className="absolute top-1/2 right-0.5 -translate-y-1/2">
          <IconButton
            label="Any time"
            icon={<X />}
            onClick={() => {
              onChange(null);
              input.current?.focus();
            }}
          />
        </span>
      )}
    </div>
  );
};
