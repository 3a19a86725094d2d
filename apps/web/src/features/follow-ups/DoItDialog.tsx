import type { FollowUp } from "@followthrough/contract";
import { sayFailure } from "../../lib/failure";
import { useRead } from "../../lib/useCall";
import { sayStep } from "../../lib/words";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { ErrorState } from "../../ui/ErrorState";
import { SkeletonRows } from "../../ui/Skeleton";
import { MessageDesk } from "../templates/MessageDesk";

interface DoItDialogProps {
  followUp: FollowUp;
  onClose: () => void;
  onDone: () => void;
}

/** How to reach them and what to say; afterwards it goes on to done. */
export const DoItDialog = ({ followUp, onClose, onDone }: DoItDialogProps) => {
  const preparation = useRead("GET /follow-ups/:id/preparation", { params: { id: followUp.id } });
  return (
    <Dialog
      title={sayStep(followUp.action, followUp.contact.name, followUp.what)}
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
      {preparation.data ? (
        <MessageDesk
          place={followUp.id}
          to={preparation.data.to}
          messages={preparation.data.messages}
          action={followUp.action}
        />
      ) : preparation.error ? (
        <ErrorState onRetry={() => void preparation.refetch()}>{sayFailure(preparation.error)}</ErrorState>
      ) : (
        <SkeletonRows count={2} />
      )}
    </Dialog>
  );
};
