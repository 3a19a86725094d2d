import type { OpenLoop } from "@followthrough/contract";
import { Link } from "react-router";
import { pagePaths } from "../../lib/pagePaths";
import { useToday } from "../../lib/session";
import { useApiQuery } from "../../lib/useApi";
import { formatDayInSentence, describeLoop } from "../../lib/words";
import { Avatar } from "../../ui/Avatar";
import { Button } from "../../ui/Button";
import { Card } from "../../ui/Card";
import { Timeline } from "../contacts/Timeline";
import { type LoopChoice, choicesFor } from "./loopChoices";

interface ReviewCardProps {
  loop: OpenLoop;
  busy: boolean;
  onChoose: (act: LoopChoice["act"]) => void;
  onSkip: () => void;
}

/** One open loop, with what was last said with that person, and the ways to close it. */
export const ReviewCard = ({ loop, busy, onChoose, onSkip }: ReviewCardProps) => {
  const today = useToday();
  const person = useApiQuery("GET /contacts/:id", { params: { id: loop.contact.id } });
  const contact = person.data?.contact;
  const lately = person.data?.timeline.slice(0, 3) ?? [];
  const [best, ...others] = choicesFor(loop);
  return (
    <Card>
      <div className="flex items-center gap-3.5">
        <Avatar name={loop.contact.name} photoUrl={contact?.photoUrl ?? null} />
        <div className="min-w-0">
          <h2 className="text-lg font-[640]">
            <Link to={pagePaths.person(loop.contact.id)} className="hover:underline">
              {loop.contact.name}
            </Link>
          </h2>
          <p className="text-soft">{[contact?.title, contact?.organization].filter(Boolean).join(", ")}</p>
        </div>
      </div>
      <p className="mt-4 font-[560] first-letter:uppercase">{describeLoop(loop)}</p>
      {loop.fix && (
        <p className="text-soft">
          {loop.fix.why} {loop.fix.what}, {formatDayInSentence(loop.fix.dueOn, today)}.
        </p>
      )}
      <div className="mt-4 flex flex-wrap gap-2 wrap-anywhere">
        {best && (
          <Button tone="primary" kbd={best.key} busy={busy} onClick={() => onChoose(best.act)}>
            {best.label}
          </Button>
        )}
        {others.map(({ act, key, label }) => (
          <Button key={act} kbd={key} onClick={() => onChoose(act)}>
            {label}
          </Button>
        ))}
        <Button tone="quiet" kbd="j" onClick={onSkip}>
          Not now
        </Button>
      </div>
      {lately.length > 0 && (
        <div className="mt-6 border-t border-line pt-5">
          <Timeline entries={lately} isWhole today={today} />
        </div>
      )}
    </Card>
  );
};
