import { type Stage, StageKind, type Stages } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { checkedStages, defaultStages, isOpenStage } from "@followthrough/domain";
import { changedElsewhere, invalidField } from "../../http/problem";
import { versionOfText } from "../../http/versionOfText";
import { newId } from "../../newId";

/** The stages of an account in their order: its own, or else those that come with the program. */
export const readStages = async (tx: Tx, accountId: string): Promise<readonly Stage[]> => {
  const own = await tx.opportunityStage.findMany({
    where: { accountId },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  if (own.length === 0) return defaultStages;
  return own.map(({ id, name, kind }) => ({ id, name, kind: StageKind.parse(kind) }));
};

/** A stage by its id. Throws `invalid_input` where it is none of the account's. */
export const mustBeStage = (stages: readonly Stage[], id: string, path = "stageId"): Stage => {
  const stage = stages.find((one) => one.id === id);
  if (!stage) throw invalidField(path, "is none of your stages");
  return stage;
};

/** The ids of the stages in which an opportunity needs a next step. */
export const openStageIds = async (tx: Tx, accountId: string): Promise<string[]> =>
  (await readStages(tx, accountId)).filter(isOpenStage).map(({ id }) => id);

const versionOf = (stages: readonly Stage[]): number =>
  versionOfText(JSON.stringify(stages.map(({ id, name, kind }) => [id, name, kind])));

/** The stages, with how many opportunities stand in each. */
export const readCountedStages = async (tx: Tx, accountId: string): Promise<Stages> => {
  const groups = await tx.opportunity.groupBy({
    by: ["stage"],
    where: { accountId, deletedAt: null },
    _count: true,
  });
  const counts = new Map(groups.map(({ stage, _count }) => [stage, _count]));
  const stages = await readStages(tx, accountId);
  return {
    version: versionOf(stages),
    stages: stages.map((stage) => ({ ...stage, opportunities: counts.get(stage.id) ?? 0 })),
  };
};

interface NewStages {
  readonly stages: readonly { id?: string | undefined; name: string; kind: StageKind }[];
  readonly movedTo: Readonly<Record<string, string>>;
}

/**
 * Puts other stages in place of those there are. What stands in a removed one, in the trash too, goes where the user says.
 * Throws `stages_wrong`, `invalid_input`, `changed_elsewhere` with the stages as they are now.
 */
export const replaceStages = async (
  tx: Tx,
  accountId: string,
  version: number,
  { stages, movedTo }: NewStages,
  now: string,
): Promise<Stages> => {
  const before = await readStages(tx, accountId);
  if (versionOf(before) !== version) throw changedElsewhere(await readCountedStages(tx, accountId));
  const wanted = checkedStages(stages).map(({ id, ...stage }) => ({
    ...stage,
    id: id === undefined ? newId() : mustBeStage(before, id, "stages").id,
  }));
  const held = new Set(
    (
      await tx.opportunity.findMany({ where: { accountId }, select: { stage: true }, distinct: ["stage"] })
    ).map(({ stage }) => stage),
  );
  for (const { id, name } of before.filter((stage) => !wanted.some((one) => one.id === stage.id))) {
    if (!held.has(id)) continue;
    const to = movedTo[id];
    if (to === undefined || !wanted.some((stage) => stage.id === to))
      throw invalidField("movedTo", `must say where the opportunities of ${name} go`);
    await tx.opportunity.updateMany({
      where: { accountId, stage: id },
      data: { stage: to, version: { increment: 1 }, updatedAt: now },
    });
  }
  await tx.opportunityStage.deleteMany({ where: { accountId } });
  await tx.opportunityStage.createMany({
    data: wanted.map(({ id, name, kind }, position) => ({ accountId, id, name, kind, position })),
  });
  return readCountedStages(tx, accountId);
};
