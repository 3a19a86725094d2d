import type { Prisma } from "./generated/sqlite/client";

type Table = keyof typeof Prisma.ModelName;

export interface JournaledTable {
  /** What tells its rows apart within an account, in the order in which a change names them. */
  readonly key: readonly string[];
  /** The column that says whose row it is: what is known of somebody deleted for good goes by it. */
  readonly contact?: string;
  /** Where it has none: the column that leads to a follow-up, which has one. */
  readonly followUp?: string;
  /** Worked out from other rows: a change of these alone is none, and no undo puts them back. */
  readonly derived?: readonly string[];
}

const byId = { key: ["id"] } as const;

/** Every table whose rows an act of the user changes. */
export const journaledTables = {
  Contact: {
    ...byId,
    contact: "id",
    derived: [
      "nextFollowUpOn",
      "lastConversationOn",
      "firstTouchOn",
      "lastTouchOn",
      "waitingUntilOn",
      "cadenceLapsesOn",
    ],
  },
  ContactMethod: { ...byId, contact: "contactId" },
  ContactTag: { key: ["contactId", "tag"], contact: "contactId" },
  ContactPhoto: { key: ["contactId"], contact: "contactId" },
  DuplicateDismissal: { ...byId, contact: "firstId" },
  SavedView: byId,
  Event: byId,
  Conversation: byId,
  ConversationContact: { key: ["contactId", "conversationId"], contact: "contactId" },
  FollowUp: { ...byId, contact: "contactId" },
  Snooze: { ...byId, followUp: "followUpId" },
  Completion: { key: ["followUpId"], followUp: "followUpId" },
  Referral: { ...byId, contact: "referredId" },
  Introduction: { ...byId, contact: "contactAId" },
  Telling: { ...byId, contact: "contactId" },
  OpportunityStage: byId,
  Opportunity: { ...byId, contact: "contactId" },
  OpportunityContact: { key: ["opportunityId", "contactId"], contact: "contactId" },
  OpportunityMove: byId,
  Playbook: byId,
  PlaybookRun: { ...byId, contact: "contactId" },
  MessageTemplate: byId,
} as const satisfies Partial<Record<Table, JournaledTable>>;

export type JournaledTableName = keyof typeof journaledTables;

/** What is not journaled, and why. Every table is in one of the two lists. */
export const notJournaled = {
  Account: "its settings are changed one by one, and put back by changing them again",
  Session: "signing in is no act on the network",
  KnownBrowser: "signing in is no act on the network",
  SecurityEvent: "tells what was done, undone or not",
  IdempotencyKey: "keeps the answer of each request",
  AttemptCount: "belongs to no account",
  Lease: "belongs to no account",
  ServerValue: "belongs to no account",
  Act: "is the journal",
  Change: "is the journal",
  Batch: "names an act",
  Merge: "names an act",
  ContactChange: "the history of a person tells an act and its undo, one after the other",
  SearchDocument: "worked out from the rows",
  SearchWord: "worked out from the rows",
  Tally: "worked out from the rows",
  Import: "names an act",
  ImportRow: "the file of an import, not yet anybody",
  ImportMapping: "how files were read, which nothing takes back",
  ReminderSettings: "its settings are changed one by one, and put back by changing them again",
  ReminderChannel: "its settings are changed one by one, and put back by changing them again",
  Delivery: "tells what was sent, which nothing takes back",
  SecretLink: "was given out, and is ended apart",
} as const satisfies Partial<Record<Table, string>>;
