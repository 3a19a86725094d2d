import { memo } from "react";
import { highlightLook } from "./highlightLook";
import type { Segment } from "./spans";

const isSame = (a: readonly Segment[], b: readonly Segment[]): boolean =>
  a.length === b.length &&
  a.every(({ words, kind }, index) => words === b[index]?.words && kind === b[index]?.kind);

/** One line of the layer behind the text; drawn anew only when its own words or colours change. */
export const ColouredLine = memo(
  ({ segments }: { segments: readonly Segment[] }) => (
    <div dir="auto" className="[unicode-bidi:plaintext]">
      {segments.map(({ start, words, kind }) => (
        <span key={start} className={kind ? highlightLook[kind] : undefined}>
          {words}
        </span>
      ))}
      {/* A line that is empty has a height too. */}
      {segments.length === 0 && "\u200b"}
    </div>
  ),
  (before, now) => isSame(before.segments, now.segments),
);
