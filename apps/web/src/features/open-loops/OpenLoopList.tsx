import type { LoopGroup, OpenLoop } from "@followthrough/contract";
import { Suspense, useState } from "react";
import { Link } from "react-router";
import { dialogOnDemand } from "../../lib/onDemand";
import { pagePaths } from "../../lib/pagePaths";
import { shownVersionOf } from "../../lib/recordVersions";
import { useToday } from "../../lib/session";
import { useApiMutation } from "../../lib/useApi";
import { describeLoop, formatMomentInSentence, formatOpenFor } from "../../lib/words";
import { Button } from "../../ui/Button";
import { formatDay } from "../../ui/dayFormat";
import { toast } from "../../ui/toast";
import { useSettleContact } from "../follow-ups/useSettleContact";
import { undoBy } from "../../lib/undoBy";

const BulkPlanDialog = dialogOnDemand(async () => (await import("../bulk/BulkPlanDialog")).BulkPlanDialog);

const shownAtFirst = 6;
const row = "flex items-center gap-2.5 border-t border-line py-2 first:border-t-0";

const LoopFix = ({ loop }: { loop: OpenLoop }) => {
  const today = useToday();
  const plan = useApiMutation("POST /follow-ups");
  const settle = useSettleContact();
  const { fix, contact } = loop;
  if (!fix) {
    return (
      <Link
        to={pagePaths.person(contact.id)}
        className="inline-flex min-h-8 items-center rounded-md border border-line bg-card px-2.5 text-sm font-[560] hover:bg-hover touch:min-h-11"
      >
        Decide
      </Link>
    );
  }
  const run = () =>
    plan.mutate(
      {
        body: {
          contactId: contact.id,
          referralId: fix.referralId,
          opportunityId: loop.opportunityId,
          action: fix.action,
          what: fix.what,
          dueOn: fix.dueOn,
        },
      },
      {
        onSuccess: (followUp) =>
          toast({
            text: `Planned for ${formatMomentInSentence(followUp, today)}: ${followUp.what}`,
            ...undoBy("DELETE /follow-ups/:id", {
              params: { id: followUp.id },
              version: shownVersionOf(followUp),
            }),
          }),
      },
    );
  return (
    <>
      {loop.kind === "nothing-planned" && (
        <Button
          tone="quiet"
          busy={settle.busy}
          aria-label={`Nothing more to do with ${contact.name}`}
          onClick={() => settle.run(contact)}
        >
          Nothing more
        </Button>
      )}
      <Button
        onClick={run}
        busy={plan.isPending}
        aria-label={`Plan: ${fix.what}`}
        title={`${fix.what}, ${formatDay(fix.dueOn, today)}`}
      >
        Plan
      </Button>
    </>
  );
};

/** Many met at one event: one press plans a step with each, over the coming working days. */
const GroupRow = ({ group: { event, contacts, openFor } }: { group: LoopGroup }) => {
  const [planning, setPlanning] = useState(false);
  const who = `${contacts.length} people from ${event.name}`;
  return (
    <li className={row}>
      <div className="min-w-0 flex-1">
        <Link to={pagePaths.finish(event.id)} className="block truncate text-sm font-[520] hover:underline">
          {who}
        </Link>
        <span className="block text-xs text-soft">met, nothing sent yet · {formatOpenFor(openFor)}</span>
      </div>
      <Button aria-label={`Plan a step with ${who}`} onClick={() => setPlanning(true)}>
        Plan
      </Button>
      <Suspense>
        {planning && (
          <BulkPlanDialog
            selection={{ ids: contacts.map(({ id }) => id) }}
            count={contacts.length}
            onClose={() => setPlanning(false)}
          />
        )}
      </Suspense>
    </li>
  );
};

interface OpenLoopListProps {
  groups: readonly LoopGroup[];
  loops: readonly OpenLoop[];
  total: number;
}

/** What needs a next step and has none, each with one press to give it one. */
export const OpenLoopList = ({ groups, loops, total }: OpenLoopListProps) => {
  const today = useToday();
  const [all, setAll] = useState(false);
  const shown = all ? loops : loops.slice(0, shownAtFirst);
  return (
    <section aria-labelledby="open-loops">
      <div className="mb-1 flex items-center justify-between">
        <h2 id="open-loops" className="text-xs font-[640] text-soft">
          Open loops {total > 0 && <span className="ml-1 font-medium text-faint">{total}</span>}
        </h2>
        {total > 0 && (
          <Link
            to={pagePaths.review}
            className="inline-flex items-center text-sm font-[540] text-accent hover:underline touch:min-h-11"
          >
            Review them
          </Link>
        )}
      </div>
      {total === 0 && (
        <p className="text-sm text-soft">
          None. Whoever you meet or are pointed to is here until there is a next step.
        </p>
      )}
      <ul>
        {groups.map((group) => (
          <GroupRow key={group.event.id} group={group} />
        ))}
        {shown.map((loop) => (
          <li key={loop.key} className={row}>
            <div className="min-w-0 flex-1">
              <Link
                to={pagePaths.person(loop.contact.id)}
                className="block truncate text-sm font-[520] hover:underline"
              >
                {loop.contact.name}
              </Link>
              <span className="block text-xs text-soft">{describeLoop(loop)}</span>
              {loop.fix && (
                <span className="block truncate text-xs text-faint">
                  {formatDay(loop.fix.dueOn, today)}: {loop.fix.what}
                </span>
              )}
            </div>
            <LoopFix loop={loop} />
          </li>
        ))}
      </ul>
      {loops.length > shownAtFirst && (
        <Button tone="quiet" onClick={() => setAll(!all)}>
          {all ? "Fewer" : `${loops.length - shownAtFirst} more`}
        </Button>
      )}
    </section>
  );
};
