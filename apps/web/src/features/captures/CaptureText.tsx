import type { CaptureDraft } from "@followthrough/capture";
import type { Ref } from "react";
import { useMemo } from "react";
import { cx } from "../../ui/cx";
import { longestCapture } from "./captureBody";
import { ColouredLine } from "./ColouredLine";
import { moveSpans, toLines, toSegments } from "./spans";

interface CaptureTextProps {
  text: string;
  onChange: (text: string) => void;
  /** As last read; the text may be ahead of it. */
  parsed: CaptureDraft;
  ref: Ref<HTMLTextAreaElement>;
}

/** One text laid out twice, so every measure of it is said once. */
const metrics =
  "[grid-area:1/1] m-0 w-full min-w-0 px-4 py-3 text-lg leading-[1.55] whitespace-pre-wrap [overflow-wrap:anywhere] [unicode-bidi:plaintext] tracking-[-0.006em]";

const placeholder =
  "Met Dana Ruiz (metadata librarian, NYPL). She says to call Sam Okafor. Email her next week";

/**
 * The words as typed, over the same words drawn with colours behind them. Only the colours come late; what is typed is
 * the browser's own text box, with its cursor, composition and undo.
 */
export const CaptureText = ({ text, onChange, parsed, ref }: CaptureTextProps) => {
  const lines = useMemo(
    () => toLines(toSegments(text, moveSpans(parsed.highlights, parsed.notes, text))),
    [text, parsed],
  );
  const left = longestCapture - text.length;
  return (
    <div>
      <div
        className={cx(
          "grid max-h-[min(24rem,45dvh)] min-h-29 overflow-y-auto overscroll-contain rounded-lg border border-edge bg-card transition-[border-color,box-shadow]",
          "has-focus-visible:border-accent has-focus-visible:outline-4 has-focus-visible:outline-ring",
          left < 0 && "border-late",
        )}
      >
        <div
          aria-hidden="true"
          dir="auto"
          className={cx(metrics, "pointer-events-none text-transparent select-none")}
        >
          {lines.map((segments, index) => (
            <ColouredLine key={index} segments={segments} />
          ))}
        </div>
        <textarea
          ref={ref}
          dir="auto"
          name="capture"
          data-autofocus
          aria-label="Whom you met, what was said, what is next"
          aria-describedby="capture-limit"
          aria-invalid={left < 0 || undefined}
          autoCapitalize="sentences"
          autoComplete="off"
          value={text}
          onChange={(event) => onChange(event.target.value)}
          placeholder={placeholder}
          className={cx(
            metrics,
            "relative h-full resize-none overflow-hidden bg-transparent text-ink caret-accent outline-none placeholder:text-faint focus-visible:outline-none",
          )}
        />
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
