import type { Telling } from "@followthrough/contract";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { DoorSlot } from "../templates/DoorSlot";
import { KnownDesk } from "../templates/KnownDesk";
import { SentButton } from "../templates/SentButton";
import { useSending } from "../templates/useSending";

interface TellingDialogProps {
  telling: Telling;
  onClose: () => void;
  onTold: () => void;
}

/** Whoever should hear the news is written to, and has been told. */
export const TellingDialog = ({ telling, onClose, onTold }: TellingDialogProps) => {
  const sending = useSending();
  return (
    <Dialog
      title={`${telling.isDirect ? "Thank" : "Tell"} ${telling.contact.name}`}
      description={telling.way}
      size="lg"
      onClose={onClose}
      onSubmit={sending.isOut ? onTold : sending.press}
      typed={null}
      footer={
        sending.isOut ? (
          <SentButton>I have told them</SentButton>
        ) : (
          <>
            <Button onClick={onTold}>I have told them</Button>
            <DoorSlot onSlot={sending.setSlot} />
          </>
        )
      }
    >
      <KnownDesk
        place={telling.key}
        to={telling.to}
        known={{ contactId: telling.contactId, lastWords: null, promise: null, referrer: null, event: null }}
        messages={telling.messages}
        action="thank"
        sending={sending}
        startsAtMissing
      />
    </Dialog>
  );
};
