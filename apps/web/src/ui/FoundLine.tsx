import { Marked } from "./Marked";

interface FoundLineProps {
  found: {
    readonly line: string;
    readonly marks: readonly (readonly [number, number])[];
    readonly inNotes: boolean;
  };
}

/** The line that a search found, other than the name; of notes it says so, for there a word says little about who is meant. */
export const FoundLine = ({ found }: FoundLineProps) => (
  <span>
    {found.inNotes && <span className="text-faint">In notes: </span>}
    <Marked text={found.line} marks={found.marks} />
  </span>
);
