import type { ChangedNoun } from "@followthrough/contract";
import type { JournaledTableName } from "@followthrough/db";

interface Told {
  readonly noun: ChangedNoun;
  /** Which column of a row's key is the id of what it is, or is a part of; 0 is the first. */
  readonly idAt: number;
  /** A part of it, whose changes are changes of the whole. */
  readonly isPart?: true;
}

/**
 * What a change of a row is to a client that asks what changed. Null: it is told by another row, which changes with it in the same
 * act and has it in its version.
 */
export const changedNouns: Readonly<Record<JournaledTableName, Told | null>> = {
  Contact: { noun: "contact", idAt: 0 },
  ContactMethod: null,
  ContactTag: { noun: "contact", idAt: 0, isPart: true },
  ContactPhoto: { noun: "contact", idAt: 0, isPart: true },
  // Who was said not to be the same is in no list of the API's.
  DuplicateDismissal: null,
  SavedView: { noun: "view", idAt: 0 },
  Event: { noun: "event", idAt: 0 },
  Conversation: { noun: "conversation", idAt: 0 },
  ConversationContact: { noun: "conversation", idAt: 1, isPart: true },
  FollowUp: { noun: "follow-up", idAt: 0 },
  Snooze: null,
  Completion: { noun: "follow-up", idAt: 0, isPart: true },
  Referral: { noun: "referral", idAt: 0 },
  Introduction: { noun: "introduction", idAt: 0 },
  Telling: { noun: "telling", idAt: 0 },
  OpportunityStage: { noun: "stages", idAt: 0, isPart: true },
  Opportunity: { noun: "opportunity", idAt: 0 },
  OpportunityContact: { noun: "opportunity", idAt: 0, isPart: true },
  OpportunityMove: null,
  Playbook: { noun: "playbook", idAt: 0 },
  PlaybookRun: { noun: "playbook-run", idAt: 0 },
  MessageTemplate: { noun: "template", idAt: 0 },
};
