import type { FollowUp } from "@followthrough/contract";
import { Loaded } from "../../lib/Loaded";
import { useApiQuery } from "../../lib/useApi";
import { describeStep } from "../../lib/words";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { SkeletonRows } from "../../ui/Skeleton";
import { MessageDesk } from "../templates/MessageDesk";

interface DoItDialogProps {
  followUp: FollowUp;
  onClose: () => void;
  onDone: () => void;
}

/** How to reach them and what to say; afterwards it goes on to done. */
export const DoItDialog = ({ followUp, onClose, onDone }: DoItDialogProps) => {
  const preparation = useApiQuery("GET /follow-ups/:id/preparation", { params: { id: followUp.id } });
  return (
    <Dialog
      title={describeStep(followUp.action, followUp.contact.name, followUp.what)}
      description={followUp.what}
      onClose={onClose}
      onSubmit={onDone}
      typed={null}
      size="lg"
      footer={
        <Button tone="primary" kbd="mod+enter" type="submit">
          I have done it
        </Button>
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
