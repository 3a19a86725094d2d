import type { RouteName } from "@followthrough/contract";
import type { TestUser } from "./startTestApp";
import type { Pool } from "./world";

interface Undo {
  readonly name: RouteName;
  readonly key: Parameters<TestUser["call"]>[0];
  /** Takes back an act that it names, the last of that pool; else what was done last on the same thing. */
  readonly pool?: Pool;
}

const restoration = (name: RouteName, path: string): Undo => ({
  name,
  key: `POST /${path}/:id/restoration` as Undo["key"],
});
const bulk: Undo = { name: "undoBulkAct", key: "DELETE /bulk-acts/:id", pool: "bulkActs" };
const capture: Undo = { name: "undoCapture", key: "DELETE /captures/:id", pool: "captures" };

/** What takes back which act, by the act's name in `acts`. */
export const undos: Readonly<Record<string, Undo>> = {
  completeFollowUp: { name: "undoCompletion", key: "DELETE /follow-ups/:id/completion" },
  dropFollowUp: { name: "undoDrop", key: "DELETE /follow-ups/:id/drop" },
  snoozeFollowUp: { name: "undoSnooze", key: "DELETE /follow-ups/:id/snoozes/latest" },
  moveOpportunity: { name: "undoMove", key: "DELETE /opportunity-moves/:id", pool: "moves" },
  createConversation: { name: "undoConversation", key: "DELETE /conversations/:id/recording", pool: "talks" },
  applyPlaybook: { name: "undoApplying", key: "DELETE /playbook-batches/:id", pool: "runBatches" },
  leavePlaybook: { name: "undoLeaving", key: "DELETE /playbook-runs/:id/leaving" },
  saveCapture: capture,
  "saveCapture filling": capture,
  "saveCapture of a lead": capture,
  "saveCapture own": capture,
  bringIn: { name: "undoImport", key: "POST /imports/:id/undo", pool: "imports" },
  "actInBulk delete": bulk,
  "actInBulk archive": bulk,
  "actInBulk unarchive": bulk,
  "actInBulk star": bulk,
  "actInBulk addTags": bulk,
  "actInBulk removeTags": bulk,
  "actInBulk followUp": bulk,
  "actInBulk playbook": bulk,
  makeFreshStart: { name: "undoFreshStart", key: "DELETE /fresh-starts/:id", pool: "freshStarts" },
  mergeContacts: { name: "undoMerge", key: "DELETE /merges/:id", pool: "merges" },
  mergeSureOnes: { name: "undoMergeBatch", key: "DELETE /merge-batches/:id", pool: "mergeBatches" },
  dismissDuplicate: {
    name: "undoDismissal",
    key: "DELETE /duplicates/dismissals/:id",
    pool: "dismissals",
  },
  thankReferrer: { name: "undoThanks", key: "DELETE /referrals/:id/thanks" },
  settleContact: { name: "undoSettlement", key: "DELETE /contacts/:id/settlement" },
  saveTelling: { name: "undoTelling", key: "DELETE /tellings/:id", pool: "tellings" },
  deleteContact: restoration("restoreContact", "contacts"),
  deleteConversation: restoration("restoreConversation", "conversations"),
  deleteFollowUp: restoration("restoreFollowUp", "follow-ups"),
  deleteReferral: restoration("restoreReferral", "referrals"),
  deleteIntroduction: restoration("restoreIntroduction", "introductions"),
  deleteOpportunity: restoration("restoreOpportunity", "opportunities"),
  deleteEvent: restoration("restoreEvent", "events"),
  deletePlaybook: restoration("restorePlaybook", "playbooks"),
  deleteView: restoration("restoreView", "views"),
  deleteTemplate: restoration("restoreTemplate", "templates"),
  addSampleNetwork: { name: "removeSampleNetwork", key: "DELETE /sample-network" },
};
