import type { Stage, StageKind } from "@followthrough/contract";
import { foldText } from "./foldText";
import { RuleError } from "./ruleError";

/** The stages that come with the program. */
export const defaultStages: readonly Stage[] = [
  { id: "heard-of", name: "Heard of", kind: "open" },
  { id: "contacted", name: "Contacted", kind: "open" },
  { id: "talking", name: "Talking", kind: "open" },
  { id: "applied", name: "Applied", kind: "open" },
  { id: "won", name: "Won", kind: "won" },
  { id: "lost", name: "Lost", kind: "lost" },
  { id: "later", name: "Later", kind: "later" },
];

const kinds: readonly StageKind[] = ["open", "won", "lost", "later"];

/**
 * Stages an account may have: at least one of each kind, no name twice however it is spelled, the open ones before the
 * others. Throws RuleError `stages_wrong`; returns them in their order otherwise.
 */
export const checkedStages = <S extends { name: string; kind: StageKind }>(stages: readonly S[]): S[] => {
  const missing = kinds.find((kind) => !stages.some((stage) => stage.kind === kind));
  if (missing) throw new RuleError({ code: "stages_wrong", missing });
  const twice = stages.find((stage, at) =>
    stages.slice(0, at).some(({ name }) => foldText(name) === foldText(stage.name)),
  );
  if (twice) throw new RuleError({ code: "stages_wrong", twice: twice.name });
  return stages.toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
};

/** Whether a stage stands for an opportunity that is neither decided nor put off: it needs a next step. */
export const isOpenStage = ({ kind }: { kind: StageKind }): boolean => kind === "open";

/**
 * Whether an open stage is one that whoever pointed there would like to hear of: beyond the first two, in which one has
 * heard of it and said hello.
 */
export const isUnderWay = (stages: readonly Stage[], id: string): boolean =>
  stages
    .filter(isOpenStage)
    .slice(2)
    .some((stage) => stage.id === id);

/** Whether it came to something. */
export const isWonStage = ({ kind }: { kind: StageKind }): boolean => kind === "won";
