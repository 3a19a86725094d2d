import type { Calls } from "@followthrough/contract";
import { undoBy } from "../../lib/undoBy";
import { useApiMutation } from "../../lib/useApi";
import { plural } from "../../ui/plural";
import { toast } from "../../ui/toast";

export type Selection = Calls["POST /bulk-acts"]["body"]["selection"];
export type BulkAct = Calls["POST /bulk-acts"]["body"]["act"];

const people = (count: number): string => plural(count, "person", "people");

/** Does one thing with many people and says so, with the way back. */
export const useBulk = () => {
  const act = useApiMutation("POST /bulk-acts", { showsItsFailure: true });
  const undo = useApiMutation("DELETE /bulk-acts/:id");
  const takeBack = async (id: string): Promise<void> => {
    const { restored, left } = await undo.mutateAsync({ params: { id } });
    toast({
      text: `Taken back for ${people(restored)}${left > 0 ? `; ${left} changed since and stay as they are` : ""}`,
    });
  };
  return {
    busy: act.isPending,
    /** `done` is what became of them: "tagged", "in the trash for 30 days". Rejects with what went wrong. */
    run: async (selection: Selection, wanted: BulkAct, done: string): Promise<void> => {
      const { id, changed, unchanged } = await act.mutateAsync({ body: { selection, act: wanted } });
      const others = unchanged > 0 ? ` (${unchanged} already ${unchanged === 1 ? "was" : "were"})` : "";
      toast(
        changed === 0
          ? { text: `Nothing to change: ${people(unchanged)} already ${done}` }
          : {
              text: `${people(changed)} ${done}${others}`,
              ...undoBy("DELETE /bulk-acts/:id", { params: { id } }),
              undo: () => takeBack(id),
            },
      );
    },
  };
};
