import type { FollowUp, Preparation } from "@followthrough/contract";
import { useState } from "react";
import { sayFailure } from "../../lib/failure";
import { useRead } from "../../lib/useCall";
import { sayStep } from "../../lib/words";
import { Button } from "../../ui/Button";
import { ButtonLink } from "../../ui/ButtonLink";
import { Dialog } from "../../ui/Dialog";
import { ErrorState } from "../../ui/ErrorState";
import { Field } from "../../ui/Field";
import { SkeletonRows } from "../../ui/Skeleton";
import { TextArea } from "../../ui/TextArea";
import { TextInput } from "../../ui/TextInput";
import { toast } from "../../ui/toast";
import { linkedInAddress, mailAddress, phoneAddress } from "./reach";

interface DoItDialogProps {
  followUp: FollowUp;
  onClose: () => void;
  onDone: () => void;
}

const Ways = ({ preparation }: { preparation: Preparation }) => {
  const { followUp, to } = preparation;
  const [message, setMessage] = useState(preparation.message);
  const isCall = followUp.action === "call";
  const isLinkedIn = followUp.action === "linkedin";
  const copy = async () => {
    await navigator.clipboard.writeText(message.body);
    toast({ text: "Copied. Paste it where you write to them." });
  };
  return (
    <div className="space-y-4">
      <div className="flex flex-wrap gap-2">
        {to.phone && (
          <ButtonLink to={phoneAddress(to.phone)} tone={isCall ? "primary" : "plain"}>
            Call {to.phone}
          </ButtonLink>
        )}
        <ButtonLink
          to={mailAddress(to.email ?? "", message.subject, message.body)}
          tone={isCall || isLinkedIn ? "plain" : "primary"}
        >
          {to.email ? `Email ${to.email}` : "Open an e-mail"}
        </ButtonLink>
        <ButtonLink to={linkedInAddress(to.linkedIn, to.name)} tone={isLinkedIn ? "primary" : "plain"}>
          {to.linkedIn ? "LinkedIn profile" : "Find on LinkedIn"}
        </ButtonLink>
        <Button onClick={() => void copy()}>Copy the message</Button>
      </div>
      <Field label="Subject">
        <TextInput
          value={message.subject}
          onChange={(event) => setMessage({ ...message, subject: event.target.value })}
        />
      </Field>
      <Field label="Message" hint="It opens in your own mail program. Nothing is sent from here.">
        <TextArea
          rows={7}
          value={message.body}
          onChange={(event) => setMessage({ ...message, body: event.target.value })}
        />
      </Field>
      <div className="flex justify-end">
        <Button tone="primary" kbd="mod+enter" type="submit">
          I have done it
        </Button>
      </div>
    </div>
  );
};

/** How to reach them and what to say; afterwards it goes on to done. */
export const DoItDialog = ({ followUp, onClose, onDone }: DoItDialogProps) => {
  const preparation = useRead("GET /follow-ups/:id/preparation", { params: { id: followUp.id } });
  return (
    <Dialog
      title={sayStep(followUp.action, followUp.contact.name, followUp.what)}
      description={followUp.what}
      onClose={onClose}
      onSubmit={onDone}
      size="lg"
    >
      {preparation.data ? (
        <Ways preparation={preparation.data} />
      ) : preparation.error ? (
        <ErrorState onRetry={() => void preparation.refetch()}>{sayFailure(preparation.error)}</ErrorState>
      ) : (
        <SkeletonRows count={2} />
      )}
    </Dialog>
  );
};
