import { DropCause } from "@followthrough/contract";

const causes: Readonly<Record<DropCause, (playbook: string) => string>> = {
  "playbook-left": (playbook) => `Left ${playbook}`,
};

/** Why a step was dropped: in the words of whoever did it, or by what dropped it. Null for one that was not. */
export const describeDropReason = ({
  dropReason,
  dropCause,
  playbookName,
}: {
  dropReason: string | null;
  dropCause: string | null;
  playbookName: string | null;
}): string | null =>
  dropCause === null ? dropReason : causes[DropCause.parse(dropCause)](playbookName ?? "");
