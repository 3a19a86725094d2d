import type { CaptureContext } from "@followthrough/capture";
import { CornerDownLeft } from "lucide-react";
import { type ClipboardEvent, type KeyboardEvent, type Ref } from "react";
import { partOnDemand } from "../../../lib/partOnDemand";
import { Button } from "../../../ui/Button";
import { inputLook } from "../../../ui/inputLook";
import { cx } from "../../../ui/cx";

const LinePreview = partOnDemand(
  async () => (await import("./LinePreview")).LinePreview,
  <p className="py-0.5">&nbsp;</p>,
);
/** Fetches what shows the meaning of a line before there is one. */
export const fetchPreview = (): void => void LinePreview.fetchAhead();

interface EntryLineProps {
  value: string;
  onChange: (text: string) => void;
  /** Adds a line, a block of lines or rows of a spreadsheet. */
  onAdd: (text: string) => void;
  /** Up, out of the empty box. */
  onUp: () => void;
  context: CaptureContext;
  isFirst: boolean;
  isFull: boolean;
  ref: Ref<HTMLInputElement>;
}

/** One line a person: Enter adds it and empties the box; what is pasted over several lines is added whole. */
export const EntryLine = (props: EntryLineProps) => {
  const { value, onChange, onAdd, onUp, context, isFirst, isFull, ref } = props;
  const add = () => {
    if (value.trim() === "") return;
    onChange("");
    onAdd(value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && !event.metaKey && !event.ctrlKey) {
      event.preventDefault();
      add();
    } else if (event.key === "ArrowUp" && value === "") {
      event.preventDefault();
      onUp();
    }
  };
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData("text/plain");
    if (!/[\n\r\t]/u.test(text.trim())) return;
    event.preventDefault();
    onAdd(text);
  };
  return (
    <div>
      <div className="flex gap-2">
        <label className="sr-only" htmlFor="debrief-line">
          Whom did you meet? One line a person
        </label>
        <input
          ref={ref}
          id="debrief-line"
          type="text"
          autoComplete="off"
          autoCorrect="off"
          enterKeyHint="enter"
          aria-describedby="debrief-line-means"
          value={value}
          maxLength={20_000}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
          placeholder={
            isFirst ? "Dana Ruiz, metadata librarian, NYPL. Email her next week" : "And whom else?"
          }
          className={cx(inputLook, "min-h-11 scroll-mb-32 phone:scroll-mb-60")}
        />
        <Button size="lg" icon={<CornerDownLeft className="size-4" />} onClick={add} disabled={isFull}>
          Add
        </Button>
      </div>
      <div id="debrief-line-means" className="mt-1.5 min-h-6 text-sm text-soft">
        {value.trim() === "" ? (
          <p className="py-0.5 text-faint">
            {isFull ? (
              "A debrief holds 300 people. Save these first."
            ) : isFirst ? null : (
              <>
                Enter adds.<span className="phone:hidden"> Up goes to the table.</span>
              </>
            )}
          </p>
        ) : (
          <LinePreview text={value} context={context} />
        )}
      </div>
    </div>
  );
};
