import { useApiQuery } from "../../lib/useApi";
import { useForm } from "../../lib/useForm";
import { useTried } from "../../lib/useTried";
import { Button } from "../../ui/Button";
import { ChipInput } from "../../ui/ChipInput";
import { Dialog } from "../../ui/Dialog";
import { Field } from "../../ui/Field";
import { FormProblem } from "../../ui/FormProblem";
import { SegmentedChoice } from "../../ui/SegmentedChoice";
import { plural } from "../../ui/plural";
import { type Selection, useBulk } from "./useBulk";

interface BulkTagsDialogProps {
  selection: Selection;
  count: number;
  onClose: () => void;
}

/** Gives tags to many people, or takes them away. */
export const BulkTagsDialog = ({ selection, count, onClose }: BulkTagsDialogProps) => {
  const known = useApiQuery("GET /tags", {}).data?.tags ?? [];
  const form = useForm(
    { way: "addTags" as "addTags" | "removeTags", tags: [] as string[] },
    `tags ${JSON.stringify(selection)}`,
  );
  const bulk = useBulk();
  const { way, tags } = form.value;
  const { isTried, noteTry } = useTried();
  const submit = () => {
    if (tags.length === 0) return noteTry();
    bulk
      .run(selection, { kind: way, tags }, way === "addTags" ? "tagged" : "without the tag")
      .then(onClose, form.failed);
  };
  return (
    <Dialog
      title={`Tags of ${plural(count, "person", "people")}`}
      onClose={onClose}
      onSubmit={submit}
      typed={form.typed}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" tone="primary" kbd="mod+enter" busy={bulk.busy}>
            {way === "addTags" ? "Add" : "Remove"}
          </Button>
        </>
      }
    >
      <div className="space-y-3">
        <FormProblem>{form.problem()}</FormProblem>
        <SegmentedChoice
          label="What to do with the tags"
          value={way}
          onChange={(next) => form.set({ way: next })}
          options={[
            { value: "addTags", label: "Add" },
            { value: "removeTags", label: "Remove" },
          ]}
        />
        <Field label="Tags" error={isTried && tags.length === 0 ? "Say which tags." : undefined}>
          <ChipInput
            value={tags}
            onChange={(next) => form.set({ tags: next })}
            suggestions={known.map(({ tag }) => tag)}
            placeholder="alumni, speaker"
          />
        </Field>
      </div>
    </Dialog>
  );
};
