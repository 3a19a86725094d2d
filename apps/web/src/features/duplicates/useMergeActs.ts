import type { Contact, MergeField, MergeSide } from "@followthrough/contract";
import { useRef } from "react";
import { undoBy } from "../../lib/undoBy";
import { useApiMutation } from "../../lib/useApi";
import { plural } from "../../ui/plural";
import { toast } from "../../ui/toast";

interface Two {
  readonly kept: Contact;
  readonly merged: Contact;
}

type Undo = ReturnType<typeof undoBy>;

const stayedWords = (stayed: readonly string[]): string =>
  stayed.length > 0 ? `; changed since, so it stays: ${stayed.join(", ")}` : "";

/** Merging, "not the same" and their way back. */
export const useMergeActs = () => {
  const merge = useApiMutation("POST /merges", { showsItsFailure: true, isForm: false });
  const undoMerge = useApiMutation("DELETE /merges/:id");
  const mergeSure = useApiMutation("POST /merges/sure");
  const dismiss = useApiMutation("POST /duplicates/dismissals");
  const last = useRef<(() => Promise<unknown>) | null>(null);

  /** Says it was done; the way back is on the notice, and on `z` while a pair is open. */
  const done = (text: string, { undo, undoCall }: Undo) => {
    const once = async () => {
      last.current = null;
      await undo();
    };
    last.current = once;
    toast({ text, undo: once, undoCall });
  };
  const takeBack = async (id: string, names: string) => {
    const { stayed } = await undoMerge.mutateAsync({ params: { id } });
    toast({ text: `${names} are two people again${stayedWords(stayed)}` });
  };
  return {
    merge: async ({ kept, merged }: Two, fields: Partial<Record<MergeField, MergeSide>>) => {
      const { id } = await merge.mutateAsync({
        body: {
          keptId: kept.id,
          keptVersion: kept.version,
          mergedId: merged.id,
          mergedVersion: merged.version,
          fields,
        },
      });
      const names = `${kept.name} and ${merged.name}`;
      done(`${names} are one person now`, {
        ...undoBy("DELETE /merges/:id", { params: { id } }),
        undo: () => takeBack(id, names),
      });
    },
    merging: merge.isPending,
    takeBack,
    mergeSure: async () => {
      const { batchId, merged, refused, left } = await mergeSure.mutateAsync({ body: {} });
      if (merged > 0)
        done(
          `Merged ${plural(merged, "pair")}${left > 0 ? `; ${left} more are sure` : ""}`,
          undoBy("DELETE /merge-batches/:id", { params: { id: batchId } }),
        );
      for (const words of refused) toast({ text: words, tone: "problem" });
    },
    mergingSure: mergeSure.isPending,
    dismiss: async ({ kept, merged }: Two) => {
      const { id } = await dismiss.mutateAsync({ body: { ids: [kept.id, merged.id] } });
      done(
        `${kept.name} and ${merged.name} stay two people`,
        undoBy("DELETE /duplicates/dismissals/:id", { params: { id } }),
      );
    },
    undoLast: () => void last.current?.(),
  };
};

export type MergeActs = ReturnType<typeof useMergeActs>;
