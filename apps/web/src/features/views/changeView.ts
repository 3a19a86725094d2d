import type { SavedView } from "@followthrough/contract";
import { describeFailure } from "../../lib/failure";
import type { EditedVersion } from "../../lib/recordVersions";
import { saveMerging } from "../../lib/saveMerging";
import { toast } from "../../ui/toast";
import { addressOfView } from "./addressOfView";

/** Has a view show what is shown here, unless it was changed elsewhere to show something else; answers what it is then. */
export const changeView = async (
  view: SavedView,
  here: string,
  send: (version: EditedVersion) => Promise<SavedView>,
): Promise<SavedView> => {
  const outcome = await saveMerging<SavedView, { address: string }>({
    snapshot: view,
    formOf: (record) => ({ address: addressOfView(record.query) }),
    fields: { now: () => ({ address: here }), show: () => undefined },
    send: (_value, version) => send(version),
  });
  if (outcome.kind === "failed") toast({ text: describeFailure(outcome.failure), tone: "problem" });
  if (outcome.kind === "overlapping")
    toast({
      text: `${view.name} was changed in another window to show something else. Press again to change it to this.`,
      tone: "problem",
    });
  return outcome.snapshot;
};
