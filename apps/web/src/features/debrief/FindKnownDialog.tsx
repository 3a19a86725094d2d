import type { Candidate } from "@followthrough/contract";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { Field } from "../../ui/Field";
import { describeCandidate } from "../captures/model/recognition";
import type { KnownContact } from "../captures/model/row";
import { PickWho } from "../captures/rows/PickWho";

interface FindKnownDialogProps {
  name: string;
  candidates: readonly Candidate[];
  onPick: (known: KnownContact) => void;
  onClose: () => void;
}

/** Says whom of the people known a row is about; what is new in it is added to them. */
export const FindKnownDialog = ({ name, candidates, onPick, onClose }: FindKnownDialogProps) => (
  <Dialog
    title={`Who is ${name || "this"}?`}
    description="What is new here is added to them; nothing of theirs is overwritten."
    onClose={onClose}
    size="sm"
    footer={<Button onClick={onClose}>Cancel</Button>}
  >
    <div className="space-y-3">
      {candidates.map(({ contact }) => (
        <Button key={contact.id} wide onClick={() => onPick(contact)}>
          {describeCandidate(contact)}
        </Button>
      ))}
      <Field label="One of your people">
        <PickWho label="One of your people" onPick={onPick} />
      </Field>
    </div>
  </Dialog>
);
