import type { Contact } from "@followthrough/contract";
import { useState } from "react";
import { describeFailure } from "../../lib/failure";
import { useApiQuery } from "../../lib/useApi";
import { useTried } from "../../lib/useTried";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { Field } from "../../ui/Field";
import { FormProblem } from "../../ui/FormProblem";
import { PersonPicker, type PickedPerson } from "../contacts/PersonPicker";
import { MergeDialog } from "./MergeDialog";
import { useMergeActs } from "./useMergeActs";

/** "Merge with…": whom this person is the same as, and then the two beside each other. */
export const MergeWithDialog = ({ contact, onClose }: { contact: Contact; onClose: () => void }) => {
  const acts = useMergeActs();
  const [picked, setPicked] = useState<PickedPerson | null>(null);
  const [comparing, setComparing] = useState(false);
  const id = picked?.id ?? "";
  const isSelf = id === contact.id;
  const { isTried, noteTry } = useTried();
  const nobody = isTried && id === "" ? "Choose who is the same person." : undefined;
  const problem = isSelf ? "This is who you are merging." : nobody;
  const other = useApiQuery("GET /contacts/:id", { params: { id } }, { enabled: id !== "" && !isSelf });
  if (comparing && other.data)
    return (
      <MergeDialog people={[contact, other.data.contact]} acts={acts} onClose={onClose} onDone={onClose} />
    );
  return (
    <Dialog
      title={`Merge ${contact.name} with…`}
      description="All of both is kept, and you can make them two again for 30 days."
      size="sm"
      onClose={onClose}
      // Whoever is quicker than the answer is shown the two as soon as it is there.
      onSubmit={() => (id === "" || isSelf ? noteTry() : setComparing(true))}
      typed={null}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" tone="primary" kbd="mod+enter" busy={comparing && other.isFetching}>
            Compare
          </Button>
        </>
      }
    >
      <div className="space-y-3">
        <FormProblem>{other.error ? describeFailure(other.error) : null}</FormProblem>
        <Field label="Who is the same person?" error={problem}>
          <PersonPicker value={picked} onChange={setPicked} />
        </Field>
      </div>
    </Dialog>
  );
};
