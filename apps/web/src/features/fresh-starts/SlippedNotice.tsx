import { Suspense, useState } from "react";
import type { TodayRow } from "@followthrough/contract";
import { dialogOnDemand } from "../../lib/onDemand";
import { Button } from "../../ui/Button";
import { formatDayInSentence } from "../../lib/words";

const FreshStartDialog = dialogOnDemand(async () => (await import("./FreshStartDialog")).FreshStartDialog);

interface SlippedNoticeProps {
  /** The late ones that were read, the oldest first. */
  late: readonly TodayRow[];
  total: number;
  today: string;
  isShown: boolean;
  onShow: (isShown: boolean) => void;
}

/** Many late ones in one line above what is for today, with a fresh start. */
export const SlippedNotice = ({ late, total, today, isShown, onShow }: SlippedNoticeProps) => {
  const [open, setOpen] = useState(false);
  const [oldestOn] = late.map(({ followUp }) => followUp.dueOn).toSorted();
  return (
    <section
      aria-labelledby="slipped"
      className="mt-6 flex flex-wrap items-center gap-x-4 gap-y-2.5 rounded-lg bg-due-soft px-4 py-3.5"
    >
      <div className="min-w-52 flex-1">
        <h2 id="slipped" className="font-[640]">
          {total.toLocaleString()} slipped past their day
        </h2>
        <p className="text-sm text-soft">
          {oldestOn && `The oldest is from ${formatDayInSentence(oldestOn, today)}. `}None of them is lost.
        </p>
      </div>
      <div className="flex gap-2">
        <Button tone="primary" onClick={() => setOpen(true)}>
          Fresh start…
        </Button>
        <Button aria-expanded={isShown} onClick={() => onShow(!isShown)}>
          {isShown ? "Hide them" : "Show them"}
        </Button>
      </div>
      <Suspense>
        {open && <FreshStartDialog late={late} total={total} onClose={() => setOpen(false)} />}
      </Suspense>
    </section>
  );
};
