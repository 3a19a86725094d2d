import type { Candidate } from "@followthrough/contract";
import { callApi } from "../../lib/callApi";
import { Button } from "../../ui/Button";
import { Combobox } from "../../ui/Combobox";
import { Dialog } from "../../ui/Dialog";
import { Field } from "../../ui/Field";
import { describeCandidate } from "../captures/rows/describePerson";
import type { Known } from "./table/debrief";

interface FindKnownDialogProps {
  name: string;
  candidates: readonly Candidate[];
  onPick: (known: Known) => void;
  onClose: () => void;
}

const load = async (text: string): Promise<readonly Known[]> =>
  (await callApi("GET /contacts", { query: { search: text, limit: 8, sort: text ? "name" : "newest" } }))
    .contacts;

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
        <Combobox<Known>
          value={null}
          onChange={(known) => known && onPick(known)}
          load={load}
          keyOf={({ id }) => id}
          labelOf={describeCandidate}
          placeholder="Type a name"
          emptyText="Nobody by that name."
        />
      </Field>
    </div>
  </Dialog>
);
