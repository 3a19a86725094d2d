import type { Import } from "@followthrough/contract";
import { SegmentedChoice } from "../../ui/SegmentedChoice";

interface WordsChoiceProps {
  kind: Import["kind"];
  busy: boolean;
  onChoose: (words: boolean) => void;
}

/** Whether what was written on LinkedIn is kept as well, or the days alone, as it is at first. */
export const WordsChoice = ({ kind, busy, onChoose }: WordsChoiceProps) =>
  kind.startsWith("linkedin-messages") && (
    <div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2" aria-busy={busy}>
      <SegmentedChoice
        label="Of each conversation"
        value={kind === "linkedin-messages-with-words" ? "words" : "days"}
        onChange={(chosen) => {
          if (!busy) onChoose(chosen === "words");
        }}
        options={[
          { value: "days", label: "The day alone" },
          { value: "words", label: "What was written last, too" },
        ]}
      />
      <p className="min-w-60 flex-1 text-sm text-soft">
        The last one with each person you know is kept: when it was, and who wrote last. Groups,
        advertisements, spam and InMail are left out.
      </p>
    </div>
  );
