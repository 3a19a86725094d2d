import type { FollowUp } from "@followthrough/contract";
import { actionFacts } from "@followthrough/domain/actionFacts";
import { Loaded } from "../../lib/Loaded";
import { useApiQuery } from "../../lib/useApi";
import { describeStep, describeWaiting } from "../../lib/words";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { SkeletonRows } from "../../ui/Skeleton";
import { MessageDesk } from "../templates/MessageDesk";
import { useNudged } from "./useNudged";
import { useSentAndWait } from "./useSentAndWait";

interface DoItDialogProps {
  followUp: FollowUp;
  onClose: () => void;
  onDone: () => void;
}

/** How to reach them and what to say; afterwards it goes on to done. */
export const DoItDialog = ({ followUp, onClose, onDone }: DoItDialogProps) => {
  const { action, contact, what, state } = followUp;
  const preparation = useApiQuery("GET /follow-ups/:id/preparation", { params: { id: followUp.id } });
  const nudged = useNudged();
  const sent = useSentAndWait();
  const isTheirs = state === "waiting";
  // One that recurs comes again by itself: nothing else takes the place of its next time.
  const { asks, isMeeting } = followUp.recurrence ? { asks: false, isMeeting: false } : actionFacts[action];
  const wait = () => sent.run(followUp, onClose);
  // An invitation was sent, and nobody has met yet: what comes first is to wait for the answer.
  const submit = isTheirs ? () => nudged.run(followUp, onClose) : isMeeting ? wait : onDone;
  return (
    <Dialog
      title={isTheirs ? `Ask ${contact.name} again` : describeStep(what, contact.name)}
      description={isTheirs ? describeWaiting(followUp) : undefined}
      onClose={onClose}
      onSubmit={submit}
      typed={null}
      size="lg"
      footer={
        <>
          {!isTheirs && isMeeting && <Button onClick={onDone}>It is agreed, or took place</Button>}
          {!isTheirs && asks && !isMeeting && (
            <Button busy={sent.busy} onClick={wait}>
              Sent, and wait for an answer
            </Button>
          )}
          <Button tone="primary" kbd="mod+enter" type="submit" busy={nudged.busy || sent.busy}>
            {isTheirs ? "I have asked again" : isMeeting ? "Invited, and wait" : "I have done it"}
          </Button>
        </>
      }
    >
      <Loaded read={preparation} skeleton={<SkeletonRows count={2} />}>
        {({ to, messages }) => (
          <MessageDesk place={followUp.id} to={to} messages={messages} action={followUp.action} />
        )}
      </Loaded>
    </Dialog>
  );
};
