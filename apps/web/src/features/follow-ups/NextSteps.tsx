import { firstName } from "@followthrough/domain/firstName";
import type { FollowUp, Person, Referral } from "@followthrough/contract";
import { shownVersionOf } from "../../lib/recordVersions";
import { useToday } from "../../lib/session";
import { useApiMutation } from "../../lib/useApi";
import {
  describeNext,
  formatDayInSentence,
  formatDue,
  formatPlace,
  formatRecurrence,
  toneOfDue,
} from "../../lib/words";
import { Button } from "../../ui/Button";
import { Card } from "../../ui/Card";
import { Pill } from "../../ui/Pill";
import { formatDay } from "../../ui/dayFormat";
import { RowMenu } from "../../ui/RowMenu";
import { SectionHeading } from "../../ui/SectionHeading";
import { plural } from "../../ui/plural";
import { toast } from "../../ui/toast";
import { formatRunPosition } from "../playbooks/describePlaybook";
import { invitationItem } from "./invitationItem";
import { useSettleContact } from "./useSettleContact";
import type { useFollowUpActs } from "./useFollowUpActs";
import { undoBy } from "../../lib/undoBy";

type Acts = ReturnType<typeof useFollowUpActs>;

const about = (
  { promisedOn, snoozeCount, recurrence, dueOn, place, playbook }: FollowUp,
  today: string,
): string =>
  [
    formatPlace(place),
    playbook ? `${playbook.name}, ${formatRunPosition(playbook.step, playbook.steps)}` : "",
    snoozeCount > 0 || promisedOn !== dueOn ? `Promised for ${formatDayInSentence(promisedOn, today)}` : "",
    snoozeCount > 0 ? `snoozed ${snoozeCount === 1 ? "once" : plural(snoozeCount, "time")}` : "",
    recurrence ? formatRecurrence(recurrence) : "",
  ]
    .filter(Boolean)
    .join(" · ");

interface StepProps {
  step: FollowUp;
  acts: Acts;
  isFirst: boolean;
  /** What their referrer said about them, and who that was. */
  said: Referral | undefined;
}

const OneStep = ({ step, acts, isFirst, said }: StepProps) => {
  const today = useToday();
  const key = (name: string) => (isFirst ? { kbd: name } : {});
  const note = about(step, today);
  return (
    <div className="border-t border-line p-4 first:border-t-0">
      <div className="flex flex-wrap items-start gap-x-3 gap-y-1">
        <p className="min-w-0 flex-1 font-[620]">{describeNext(step)}</p>
        <Pill tone={toneOfDue(step, today)}>{formatDue(step, today)}</Pill>
      </div>
      {note && <p className="text-sm text-soft">{note}</p>}
      {said && (
        <p className="text-sm text-soft">
          {said.referrer.name}: “{said.reason}”
        </p>
      )}
      <div className="mt-2.5 flex flex-wrap gap-1.5">
        <Button tone={isFirst ? "primary" : "plain"} {...key("d")} onClick={() => acts.complete(step)}>
          Done
        </Button>
        <Button {...key("enter")} onClick={() => acts.doIt(step)}>
          Do it
        </Button>
        <RowMenu
          about={step.what}
          items={[
            { label: "Snooze", ...key("s"), onSelect: () => acts.snooze(step) },
            { label: "Edit", onSelect: () => acts.edit(step) },
            ...invitationItem(step),
            ...(step.recurrence
              ? [{ label: "Stop repeating", onSelect: () => acts.stopRepeating(step) }]
              : []),
            ...(step.playbook
              ? [{ label: "Leave the playbook", ...key("b"), onSelect: () => acts.leavePlaybook(step) }]
              : []),
            "line",
            { label: "Drop", tone: "danger", onSelect: () => acts.drop(step) },
          ]}
        />
      </div>
    </div>
  );
};

/** What they are to do; asked again, answered or let go. */
const TheirStep = ({ step, acts, isFirst }: Omit<StepProps, "said">) => {
  const today = useToday();
  const key = (name: string) => (isFirst ? { kbd: name } : {});
  const isLong = step.dueOn <= today;
  return (
    <div className="border-t border-line p-4 first:border-t-0">
      <div className="flex flex-wrap items-start gap-x-3 gap-y-1">
        <p className="min-w-0 flex-1 font-[620]">
          Waiting for {firstName(step.contact?.name ?? "")} to {step.what}
        </p>
        <Pill tone={isLong ? "due" : "plain"}>{isLong ? "Ask again" : formatDay(step.dueOn, today)}</Pill>
      </div>
      <p className="text-sm text-soft">
        Since {formatDayInSentence(step.waitingSinceOn ?? step.dueOn, today)}
        {step.snoozeCount > 0 &&
          `, asked again ${step.snoozeCount === 1 ? "once" : plural(step.snoozeCount, "time")}`}
        .
      </p>
      <div className="mt-2.5 flex flex-wrap gap-1.5">
        <Button tone={isFirst ? "primary" : "plain"} {...key("d")} onClick={() => acts.complete(step)}>
          Answered
        </Button>
        <Button {...key("enter")} onClick={() => acts.doIt(step)}>
          Nudge
        </Button>
        <RowMenu
          about={step.what}
          items={[
            { label: "Edit", onSelect: () => acts.edit(step) },
            "line",
            { label: "Let go", tone: "danger", onSelect: () => acts.letGo(step) },
          ]}
        />
      </div>
    </div>
  );
};

/** The words somebody was pointed out with, of the referral that the step belongs to, else of the first. */
const saidOf = (referrals: readonly Referral[], { contact, referralId }: FollowUp): Referral | undefined => {
  const toThem = referrals.filter(({ referred, reason }) => referred.id === contact?.id && reason !== "");
  return toThem.find(({ id }) => id === referralId) ?? toThem.at(-1);
};

/** What comes next with a person, or one press to give them a next step. */
export const NextSteps = ({ person, acts }: { person: Person; acts: Acts }) => {
  const today = useToday();
  const { contact, nextSteps, suggestedStep, cadenceDueOn, settledOn, waitsFor } = person;
  const create = useApiMutation("POST /follow-ups");
  const settle = useSettleContact();
  const take = () =>
    suggestedStep &&
    create.mutate(
      { body: { contactId: contact.id, ...suggestedStep } },
      {
        onSuccess: (step) =>
          toast({
            text: `Planned: ${step.what}`,
            ...undoBy("DELETE /follow-ups/:id", { params: { id: step.id }, version: shownVersionOf(step) }),
          }),
      },
    );
  return (
    <section aria-labelledby="next-step">
      <SectionHeading
        id="next-step"
        action={
          nextSteps.length > 0 && (
            <>
              {!nextSteps[0]?.playbook && (
                <Button tone="quiet" kbd="b" onClick={() => acts.beginPlaybook([contact])}>
                  Begin a playbook
                </Button>
              )}
              <Button tone="quiet" kbd="n" onClick={() => acts.plan(contact)}>
                Plan another
              </Button>
            </>
          )
        }
      >
        Next step
      </SectionHeading>
      <Card padded={false}>
        {waitsFor && (
          <p className="border-b border-line px-4 py-3 text-sm text-soft">
            Waits until {waitsFor.name} has answered: they pointed you to {firstName(contact.name)}, and you
            have not heard from them yet.
          </p>
        )}
        {nextSteps.map((step, index) => {
          const View = step.state === "waiting" ? TheirStep : OneStep;
          return (
            <View
              key={step.id}
              step={step}
              acts={acts}
              isFirst={index === 0}
              said={saidOf(person.referrals, step)}
            />
          );
        })}
        {nextSteps.length === 0 && (
          <div className="p-4">
            <p className="font-[620]">{settledOn ? "Nothing more to do" : "No next step"}</p>
            {settledOn && (
              <p className="text-sm text-soft">
                You said so {formatDayInSentence(settledOn, today)}. Nothing asks for a next step until
                something happens again.
              </p>
            )}
            {cadenceDueOn && (
              <p className="text-sm text-soft">
                You wanted to be in touch again by {formatDayInSentence(cadenceDueOn, today)}.
              </p>
            )}
            <div className="mt-2.5 flex flex-wrap gap-1.5 wrap-anywhere">
              {suggestedStep && !settledOn && (
                <Button tone="primary" onClick={take} busy={create.isPending}>
                  {suggestedStep.what}, {formatDayInSentence(suggestedStep.dueOn, today)}
                </Button>
              )}
              <Button kbd="n" onClick={() => acts.plan(contact)}>
                {settledOn ? "Plan a step" : "Plan another step"}
              </Button>
              <Button kbd="b" onClick={() => acts.beginPlaybook([contact])}>
                Begin a playbook
              </Button>
              {contact.lastConversationOn && !settledOn && (
                <Button tone="quiet" busy={settle.busy} onClick={() => settle.run(contact)}>
                  Nothing more to do
                </Button>
              )}
            </div>
          </div>
        )}
      </Card>
    </section>
  );
};
