import type { FollowUp } from "@followthrough/contract";
import { actionFacts } from "@followthrough/domain/actionFacts";
import { Loaded } from "../../lib/Loaded";
import { useApiQuery } from "../../lib/useApi";
import { describeStep, describeWaiting } from "../../lib/stepWords";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { SkeletonRows } from "../../ui/Skeleton";
import { DoorSlot } from "../templates/DoorSlot";
import { KnownDesk } from "../templates/KnownDesk";
import { SentButton } from "../templates/SentButton";
import { type Sent, useSending } from "../templates/useSending";
import { useNudged } from "./useNudged";
import { useSentAndWait } from "./useSentAndWait";

interface DoItDialogProps {
  followUp: FollowUp;
  onClose: () => void;
  /** Goes on to done, with the words to be kept. */
  onDone: (sent: Sent | null) => void;
}

/** How to reach them and what to say; afterwards it goes on to done. */
export const DoItDialog = ({ followUp, onClose, onDone }: DoItDialogProps) => {
  const { action, contact, what, state } = followUp;
  const name = contact?.name ?? null;
  const preparation = useApiQuery("GET /follow-ups/:id/preparation", { params: { id: followUp.id } });
  const nudged = useNudged();
  const sent = useSentAndWait();
  const isTheirs = state === "waiting";
  // One that recurs comes again by itself: nothing else takes the place of its next time.
  const { asks, isMeeting } = followUp.recurrence ? { asks: false, isMeeting: false } : actionFacts[action];
  const sending = useSending();
  const wait = () => sent.run(followUp, onClose, sending.kept);
  // An invitation was sent, and nobody has met yet: what comes first is to wait for the answer.
  const finish = isTheirs
    ? () => nudged.run(followUp, onClose)
    : isMeeting
      ? wait
      : () => onDone(sending.kept);
  const finishLabel = isTheirs ? "I have asked again" : isMeeting ? "Invited, and wait" : "I have done it";
  const busy = nudged.busy || sent.busy;
  return (
    <Dialog
      title={isTheirs ? `Ask ${name ?? ""} again` : describeStep(what, name, action)}
      description={isTheirs ? describeWaiting(followUp) : undefined}
      onClose={onClose}
      onSubmit={sending.isOut ? finish : sending.press}
      typed={null}
      size="lg"
      footer={
        <>
          {!isTheirs && isMeeting && (
            <Button onClick={() => onDone(null)}>It is agreed, or took place</Button>
          )}
          {!isTheirs && asks && !isMeeting && (
            <Button busy={sent.busy} onClick={wait}>
              Sent, and wait for an answer
            </Button>
          )}
          {sending.isOut ? (
            <SentButton busy={busy}>{finishLabel}</SentButton>
          ) : (
            <>
              <Button busy={busy} onClick={finish}>
                {finishLabel}
              </Button>
              <DoorSlot onSlot={sending.setSlot} />
            </>
          )}
        </>
      }
    >
      <Loaded read={preparation} skeleton={<SkeletonRows count={2} />}>
        {({ to, known, messages }) => (
          <KnownDesk
            place={followUp.id}
            to={to}
            known={known}
            messages={messages}
            action={followUp.action}
            sending={sending}
            mayKeep={!isTheirs}
            startsAtMissing
          />
        )}
      </Loaded>
    </Dialog>
  );
};
