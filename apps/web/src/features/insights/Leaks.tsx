import type { Calls } from "@followthrough/contract";
import { TitledCard } from "../../ui/TitledCard";
import { ShareBar } from "./ShareBar";
import { listOf, ofHowMany } from "./insightLinks";

type Insights = Calls["GET /insights"]["answer"];

/** Where people and promises are lost: each of how many, the same bar for the same share. */
export const Leaks = ({ found: { overall, leaks, from, to } }: { found: Insights }) => {
  const rows = [
    { figure: "unreached", name: "Met, not reached", count: overall.unreached, of: overall.met },
    { figure: "notContacted", name: "Referred, not contacted", ...leaks.notContacted },
    { figure: "stillOpen", name: "Promised, late", count: overall.stillOpen, of: overall.promised },
    { figure: "nothingPlanned", name: "Talked, nothing planned", ...leaks.nothingPlanned },
    { figure: "thanksOwed", name: "Owed a word of thanks", ...leaks.thanksOwed },
  ] as const;
  return (
    <TitledCard title="Where it leaks">
      <ul className="space-y-2.5 touch:space-y-1">
        {rows.map(({ figure, name, count, of }) => (
          <ShareBar
            key={figure}
            name={name}
            share={of === 0 ? 0 : count / of}
            tone={figure === "stillOpen" ? "late" : "due"}
            says={of === 0 ? "nobody yet" : ofHowMany(count, of)}
            to={count > 0 ? listOf({ figure, from, to }) : null}
          />
        ))}
      </ul>
    </TitledCard>
  );
};
