import type { StageKind, Stages } from "@followthrough/contract";
import { ArrowDown, ArrowUp, Plus, X } from "lucide-react";
import { newId } from "../../lib/newId";
import { useApiMutation } from "../../lib/useApi";
import { useEditing } from "../../lib/useEditing";
import { Button } from "../../ui/Button";
import { ChangedElsewhere } from "../../ui/ChangedElsewhere";
import { FormProblem } from "../../ui/FormProblem";
import { RestoredNotice } from "../../ui/RestoredNotice";
import { IconButton } from "../../ui/IconButton";
import { Select } from "../../ui/Select";
import { Field } from "../../ui/Field";
import { TextInput } from "../../ui/TextInput";
import { TitledCard } from "../../ui/TitledCard";
import { plural } from "../../ui/plural";
import { type EditedFields, pickedField } from "../../ui/editedField";
import { toast } from "../../ui/toast";

interface Draft {
  /** Of the row; one that is new has no stage yet. */
  readonly key: string;
  readonly id?: string;
  readonly name: string;
  readonly kind: StageKind;
}

const kindOptions: readonly { value: StageKind; label: string }[] = [
  { value: "open", label: "Open: needs a next step" },
  { value: "won", label: "Decided: it came to something" },
  { value: "lost", label: "Decided: it did not" },
  { value: "later", label: "Later: come back to it" },
];

interface StagesForm {
  drafts: Draft[];
  /** Where what is in a removed stage goes. */
  movedTo: Readonly<Record<string, string>>;
}

const stagesFields: EditedFields<StagesForm> = {
  drafts: pickedField("Stages", (drafts) => drafts.map(({ name }) => name).join("\n")),
  movedTo: pickedField("Where those in removed stages go", () => ""),
};

const draftsOf = ({ stages }: Stages): Draft[] =>
  stages.map(({ id, name, kind }) => ({ key: id, id, name, kind }));

const swapped = (drafts: readonly Draft[], at: number, by: -1 | 1): Draft[] => {
  const [one, other] = [drafts[at], drafts[at + by]];
  return one && other ? drafts.with(at, other).with(at + by, one) : [...drafts];
};

/** Those in which there is something, and which are not wanted any more. */
const removedFrom = (stages: Stages["stages"], drafts: readonly Draft[]) =>
  stages.filter(({ id, opportunities }) => opportunities > 0 && !drafts.some((one) => one.id === id));

const stayingIn = (drafts: readonly Draft[]) =>
  drafts.flatMap(({ id, name }) => (id ? [{ value: id, label: name }] : []));

/** Where a name stands in what is sent. */
const nameOfStage = (at: number): string => `stages.${at}.name`;

/** The stages opportunities go through: renamed, put in order, added and removed, all saved at once. */
export const StagesSection = ({ saved }: { saved: Stages }) => {
  const replace = useApiMutation("PUT /opportunity-stages", { showsItsFailure: true });
  const form = useEditing<Stages, StagesForm>(saved, {
    place: "stages",
    formOf: (stages = saved) => ({ drafts: draftsOf(stages), movedTo: {} }),
    send: ({ drafts: wanted, movedTo }, version, { stages }) =>
      replace.mutateAsync({
        version,
        body: {
          stages: wanted.map(({ id, name, kind }) => ({ ...(id ? { id } : {}), name, kind })),
          movedTo: Object.fromEntries(
            removedFrom(stages, wanted).map(({ id }) => [
              id,
              movedTo[id] ?? stayingIn(wanted)[0]?.value ?? "",
            ]),
          ),
        },
      }),
    onSaved: () => toast({ text: "The stages are saved" }),
    followsUntilTyped: true,
  });
  const { drafts, movedTo } = form.value;
  const setDrafts = (changed: Draft[]) => form.set({ drafts: changed });
  const removed = removedFrom(saved.stages, drafts);
  const staying = stayingIn(drafts);
  const target = (id: string) => movedTo[id] ?? staying[0]?.value ?? "";
  const change = (at: number, patch: Partial<Draft>) => {
    const draft = drafts[at];
    if (draft) setDrafts(drafts.with(at, { ...draft, ...patch }));
  };
  return (
    <TitledCard title="Stages of opportunities">
      <p className="mb-3 text-sm text-soft">
        In this order on the board. An open one needs a next step; the others are decided or put off.
      </p>
      <RestoredNotice typed={form.typed} title="Stages of opportunities">
        <FormProblem>{form.problem(drafts.map((_, at) => nameOfStage(at)))}</FormProblem>
        <ChangedElsewhere choosing={form.choosing} fields={stagesFields} />
        <ol className="space-y-2">
          {drafts.map((draft, at) => (
            <li key={draft.key} className="flex flex-wrap items-center gap-2">
              <div className="min-w-40 flex-1">
                <Field label={`Name of stage ${at + 1}`} hideLabel error={form.error(nameOfStage(at))}>
                  <TextInput
                    value={draft.name}
                    onChange={(event) => change(at, { name: event.target.value })}
                  />
                </Field>
              </div>
              <Select
                aria-label={`What ${draft.name || "this stage"} means`}
                className="w-64 phone:w-full"
                options={kindOptions}
                value={draft.kind}
                onChange={(event) => change(at, { kind: event.target.value as StageKind })}
              />
              <IconButton
                label={`${draft.name} earlier`}
                icon={<ArrowUp />}
                disabled={at === 0}
                onClick={() => setDrafts(swapped(drafts, at, -1))}
              />
              <IconButton
                label={`${draft.name} later`}
                icon={<ArrowDown />}
                disabled={at === drafts.length - 1}
                onClick={() => setDrafts(swapped(drafts, at, 1))}
              />
              <IconButton
                label={`Remove ${draft.name}`}
                icon={<X />}
                onClick={() => setDrafts(drafts.filter(({ key }) => key !== draft.key))}
              />
            </li>
          ))}
        </ol>
        {removed.map(({ id, name, opportunities }) => (
          <div key={id} className="mt-3 flex flex-wrap items-center gap-2 text-sm">
            <span>
              {plural(opportunities, "opportunity", "opportunities")} in {name}{" "}
              {opportunities === 1 ? "goes" : "go"} to
            </span>
            <Select
              aria-label={`Where those in ${name} go`}
              className="w-48"
              options={staying}
              value={target(id)}
              onChange={(event) => form.set({ movedTo: { ...movedTo, [id]: event.target.value } })}
            />
          </div>
        ))}
        <div className="mt-4 flex flex-wrap gap-2">
          <Button
            icon={<Plus aria-hidden="true" className="size-4" />}
            onClick={() => setDrafts([...drafts, { key: newId(), name: "", kind: "open" }])}
          >
            Add a stage
          </Button>
          <Button tone="primary" busy={form.saving} onClick={form.save}>
            Save the stages
          </Button>
        </div>
      </RestoredNotice>
    </TitledCard>
  );
};
