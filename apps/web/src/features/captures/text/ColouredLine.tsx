import { createElement, memo } from "react";
import { highlightLook } from "./highlightLook";
import type { Segment } from "./spans";

const isSame = (a: readonly Segment[], b: readonly Segment[]): boolean =>
  a.length === b.length &&
  a.every(({ words, kind }, index) => words === b[index]?.words && kind === b[index]?.kind);

/**
 * One line of the layer behind the text; drawn anew only when its own words or colours change. It has to run as the line in the
 * text box does, where nothing is set apart: so the pieces are no items of their own (`unicode-bidi: normal`), and they are made by
 * React's own function, past the one that puts marks around what is written from right to left (decision 0061).
 */
export const ColouredLine = memo(
  ({ segments }: { segments: readonly Segment[] }) => (
    <div className="[unicode-bidi:plaintext]">
      {segments.map(({ start, words, kind }) =>
        createElement(
          "span",
          { key: start, className: `[unicode-bidi:normal] ${kind ? highlightLook[kind] : ""}` },
          words,
        ),
      )}
      {/* A line that is empty has a height too. */}
      {segments.length === 0 && "\u200b"}
    </div>
  ),
  (before, now) => isSame(before.segments, now.segments),
);
