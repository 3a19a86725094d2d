import type { Opportunity, Stage } from "@followthrough/contract";
import { useRef } from "react";
import { cx } from "../../ui/cx";
import { OpportunityCard } from "./OpportunityCard";
import { useCardDrag } from "./useCardDrag";
import type { Moves } from "./useMoves";

interface OpportunityBoardProps {
  stages: readonly Stage[];
  opportunities: readonly Opportunity[];
  moves: Moves;
  onPlan: (opportunity: Opportunity) => void;
}

/** The stage beside another one, to the left or the right. */
const beside = (stages: readonly Stage[], { id }: Stage, by: -1 | 1): Stage | undefined =>
  stages[stages.findIndex((stage) => stage.id === id) + by];

/** Stages side by side, each with what stands in it; a card goes on by drag, by its menu, or by [ and ]. */
export const OpportunityBoard = ({ stages, opportunities, moves, onPlan }: OpportunityBoardProps) => {
  const board = useRef<HTMLDivElement>(null);
  const over = useCardDrag(board, (cardId, stageId) => {
    const dragged = opportunities.find(({ id }) => id === cardId);
    const stage = stages.find(({ id }) => id === stageId);
    if (dragged && stage) moves.to(dragged, stage);
  });
  return (
    <div
      ref={board}
      // All stages side by side on a laptop; more than it has room for, and on a phone, they are pushed.
      className="-mx-10 flex snap-x gap-2.5 overflow-x-auto scroll-px-10 px-10 pb-4 phone:-mx-4 phone:snap-mandatory phone:scroll-px-4 phone:gap-3 phone:px-4"
    >
      {stages.map((stage) => {
        const here = opportunities.filter((one) => one.stage.id === stage.id);
        return (
          <section
            key={stage.id}
            aria-label={stage.name}
            data-stage={stage.id}
            className={cx(
              "snap-start rounded-lg p-1.5 transition-colors phone:w-[80vw] phone:flex-none phone:p-2",
              // Where nothing stands, less room is enough.
              here.length > 0 ? "min-w-33 flex-[2_1_0]" : "min-w-24 flex-[1_1_0]",
              over === stage.id ? "bg-accent-soft" : "bg-hover/60",
            )}
          >
            <h2 className="px-1 pt-0.5 pb-2 text-sm font-[640]">
              {stage.name} <span className="font-[450] text-soft">{here.length}</span>
            </h2>
            <ul className="min-h-16 space-y-2">
              {here.map((opportunity) => (
                <OpportunityCard
                  key={opportunity.id}
                  opportunity={opportunity}
                  stages={stages}
                  onMove={(to) => moves.to(opportunity, to)}
                  onAsk={(to) => moves.ask(opportunity, to)}
                  onPlan={() => onPlan(opportunity)}
                  onKeyDown={(event) => {
                    const to =
                      event.key === "["
                        ? beside(stages, stage, -1)
                        : event.key === "]"
                          ? beside(stages, stage, 1)
                          : undefined;
                    const asked = event.key === "m" ? (beside(stages, stage, 1) ?? stages[0]) : undefined;
                    if (to) moves.to(opportunity, to);
                    if (asked) moves.ask(opportunity, asked);
                    if (to ?? asked) event.preventDefault();
                  }}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
};
