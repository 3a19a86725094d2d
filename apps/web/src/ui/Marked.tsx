interface MarkedProps {
  text: string;
  /** Stretches in UTF-16 units, in order, none overlapping. */
  marks: readonly (readonly [start: number, end: number])[];
}

/** A text with what was searched for marked in it. Whatever its direction, it turns nothing beside it. */
export const Marked = ({ text, marks }: MarkedProps) => (
  <bdi>
    {marks.map(([start, end], index) => (
      <span key={start}>
        {text.slice(marks[index - 1]?.[1] ?? 0, start)}
        <mark className="rounded-[3px] bg-accent/20 text-inherit">{text.slice(start, end)}</mark>
      </span>
    ))}
    {text.slice(marks.at(-1)?.[1] ?? 0)}
  </bdi>
);
