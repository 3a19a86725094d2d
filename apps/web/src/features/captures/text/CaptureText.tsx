import type { CaptureDraft } from "@followthrough/capture";
import type { Ref } from "react";
import { useImperativeHandle, useLayoutEffect, useMemo, useRef, useState } from "react";
import { cx } from "../../../ui/cx";
import { longestCapture } from "../../../lib/reading/readWords";
import { ColouredLine } from "./ColouredLine";
import { moveSpans, toLines, toSegments } from "./spans";

interface CaptureTextProps {
  text: string;
  /** Another one means that the text is not what was typed here: it was cleared, or put back. */
  revision: number;
  onChange: (text: string) => void;
  /** As last read; the text may be ahead of it. */
  reading: CaptureDraft;
  ref: Ref<HTMLTextAreaElement>;
}

/** The box and the coloured layer behind it have to break lines alike, so both take these classes. */
const metrics =
  "m-0 w-full min-w-0 px-4 py-3 text-lg leading-[1.55] whitespace-pre-wrap [overflow-wrap:break-word] [unicode-bidi:plaintext] tracking-[-0.006em]";

/** The React key of a line is its place: two lines may hold the same words, and a line has no state to lose. */
const lineKey = (place: number): string => `line ${place}`;

const placeholder =
  "Met Dana Ruiz (metadata librarian, NYPL). She says to call Sam Okafor. Email her next week";

/**
 * The words as typed, over the same words drawn with colours behind them. Only the colours come late; what is typed is
 * the browser's own text box, with its cursor, composition and undo.
 */
export const CaptureText = ({ text: given, revision, onChange, reading, ref }: CaptureTextProps) => {
  // State of this component, so that typing draws this box again and nothing around it.
  const [text, setText] = useState(given);
  const [seen, setSeen] = useState(revision);
  if (seen !== revision) {
    setSeen(revision);
    setText(given);
  }
  const box = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle<HTMLTextAreaElement | null, HTMLTextAreaElement | null>(ref, () => box.current, []);
  // The cursor goes behind the words, where writing goes on.
  useLayoutEffect(() => {
    const end = box.current?.value.length ?? 0;
    box.current?.setSelectionRange(end, end);
  }, []);
  const lines = useMemo(
    () => toLines(toSegments(text, moveSpans(reading.highlights, reading.notes, text))),
    [text, reading],
  );
  const left = longestCapture - text.length;
  return (
    <div>
      <div
        className={cx(
          "max-h-[min(24rem,45dvh)] overflow-y-auto overscroll-contain rounded-lg border border-edge bg-card transition-[border-color,box-shadow]",
          "has-focus-visible:border-accent has-focus-visible:outline-4 has-focus-visible:outline-ring",
          left < 0 && "border-late",
        )}
      >
        {/* The layer gives the height; the box lies over it, so that a key lays out the box alone. */}
        <div className="relative min-h-29">
          <div
            aria-hidden="true"
            dir="auto"
            className={cx(metrics, "pointer-events-none text-transparent select-none")}
          >
            {lines.map((segments, index) => (
              <ColouredLine key={lineKey(index)} segments={segments} />
            ))}
          </div>
          <textarea
            ref={box}
            dir="auto"
            name="capture"
            data-autofocus
            aria-label="Whom you met, what was said, what is next"
            aria-describedby="capture-limit"
            aria-invalid={left < 0 || undefined}
            autoCapitalize="sentences"
            autoComplete="off"
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              onChange(event.target.value);
            }}
            placeholder={placeholder}
            className={cx(
              metrics,
              "absolute inset-0 h-full resize-none overflow-hidden bg-transparent text-ink caret-accent outline-none placeholder:text-faint focus-visible:outline-none",
            )}
          />
        </div>
      </div>
      <p
        id="capture-limit"
        className={cx(
          "text-right text-xs",
          left < 0 ? "mt-1 text-late" : left < 1_000 ? "mt-1 text-soft" : "hidden",
        )}
      >
        {left < 0
          ? `${(-left).toLocaleString()} characters too many: at most ${longestCapture.toLocaleString()} can be saved at once.`
          : `${left.toLocaleString()} characters left`}
      </p>
    </div>
  );
};
