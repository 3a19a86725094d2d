import { type Ref, useEffect } from "react";
import { Link } from "react-router";
import { pagePaths } from "../../lib/pagePaths";
import { partOnDemand } from "../../lib/partOnDemand";
import { isOtherScript } from "../../lib/reading/unreadText";
import { Button } from "../../ui/Button";
import { FormProblem } from "../../ui/FormProblem";
import { formatWeekdayDate } from "../../ui/dayFormat";
import { plural } from "../../ui/plural";
import { CaptureText } from "./text/CaptureText";
import { JustSaved } from "./JustSaved";
import { fetchEventBox } from "./rows/EventChip";
import { WhereAndPlan } from "./rows/WhereAndPlan";
import { fetchSending } from "./model/useSending";
import { warmUp } from "../../lib/reading/readWords";
import { describeSave } from "./rows/describeSave";
import type { CaptureFlow } from "./useCaptureFlow";

const WillBeSaved = partOnDemand(async () => (await import("./rows/WillBeSaved")).WillBeSaved);

const NobodyNamed = partOnDemand(async () => (await import("./rows/NobodyNamed")).NobodyNamed);

/** What the first words need: their reading, the rows they become or the question whom they are about, and saving them. */
export const fetchForWords = (): void => {
  warmUp();
  fetchSending();
  void WillBeSaved.fetchAhead();
  void NobodyNamed.fetchAhead();
  void fetchEventBox();
};

const nobodyYet = "No name is in it yet. Name somebody, or write what you mean to do yourself.";
const notUnderstood =
  "Not understood: names are read in any script, sentences in English. Name somebody, or write what you mean to do yourself in English.";

const focusInput = (input: HTMLInputElement | null) => input?.focus();

interface CaptureFieldsProps {
  flow: CaptureFlow;
  box: Ref<HTMLTextAreaElement>;
  /** A link was followed; what lies over the page goes away. */
  onLeave?: () => void;
}

/** The words, and below them what they will become. */
export const CaptureFields = ({ flow, box, onLeave }: CaptureFieldsProps) => {
  const { text, rows, edit, reading } = flow;
  const isEmpty = text.trim() === "" && rows.people.length === 0;
  const isAnything = rows.people.length > 0 || rows.ownSteps.length > 0;
  // While the first words are read, not after.
  useEffect(() => {
    if (!isEmpty) void WillBeSaved.fetchAhead();
  }, [isEmpty]);
  return (
    <div role="presentation" onKeyDown={flow.onKeyDown}>
      <WhereAndPlan rows={rows} events={flow.events} playbooks={flow.playbooks} edit={edit} />
      <CaptureText ref={box} text={text} revision={flow.revision} onChange={flow.setText} reading={reading} />
      {flow.writtenOn && !isEmpty && (
        <p className="mt-2 text-sm text-due">
          Written on {formatWeekdayDate(flow.writtenOn, flow.today)}: “today” in it is that day.{" "}
          <button type="button" className="underline hover:text-ink touch:py-3" onClick={flow.readAsOfToday}>
            Read it as of today
          </button>
        </p>
      )}
      {flow.last && <JustSaved last={flow.last} today={flow.today} onUndo={flow.undo} />}
      {!flow.isKept && (
        <p className="mt-1 text-sm text-due">This browser keeps no drafts. Save before you leave the page.</p>
      )}
      {flow.isSlow && (
        <p role="status" className="mt-3 text-sm text-due">
          Followthrough could not be reached so far. Your words are kept.
        </p>
      )}
      {flow.problem && (
        <div className="mt-3 space-y-2">
          <FormProblem>{`${flow.problem} Your words are still here.`}</FormProblem>
          <Button onClick={() => void flow.save()}>Try again</Button>
        </div>
      )}
      <p role="status" className="sr-only">
        {isEmpty ? "" : `${describeSave(rows).replace(/^Save ?/, "") || "Nobody"} read from the words`}
      </p>
      {isEmpty && <WritingHint {...(onLeave ? { onLeave } : {})} />}
      {isAnything && (
        <WillBeSaved
          rows={rows}
          today={flow.today}
          edit={edit}
          problems={flow.problems}
          focusBox={flow.focusBox}
        />
      )}
      {!isEmpty &&
        !isAnything &&
        (flow.isAskingWho ? (
          <NobodyNamed ref={focusInput} onPick={flow.addPerson} />
        ) : (
          <p className="mt-5 text-sm text-soft">{isOtherScript(text) ? notUnderstood : nobodyYet}</p>
        ))}
    </div>
  );
};

const WritingHint = ({ onLeave }: Pick<CaptureFieldsProps, "onLeave">) => (
  <p className="mt-3 text-sm text-soft">
    Write as you would in a notebook: whom you met, what was said, what you promised, what you have to do
    yourself. “Next week”, “in 6 months” and “by Friday” become days. Everything you write about people is
    kept as notes. For a whole evening of people there is the{" "}
    <Link to={pagePaths.debrief()} onClick={onLeave} className="underline hover:text-ink">
      debrief
    </Link>
    .
  </p>
);

/** How many have been captured at the event, and the way to finish with all of them. */
export const DebriefLink = ({ flow, onLeave }: Omit<CaptureFieldsProps, "box">) => {
  const event = flow.events.find(({ id }) => id === flow.rows.event?.id);
  if (!event || event.tally.met === 0) return null;
  return (
    <p className="mt-3 text-center text-sm text-soft">
      {plural(event.tally.met, "person", "people")} captured at this event ·{" "}
      <Link
        to={pagePaths.debrief(event.id)}
        onClick={onLeave}
        className="underline hover:text-ink touch:inline-block touch:py-3"
      >
        finish the debrief
      </Link>
    </p>
  );
};
