import type * as z from "zod";
import type { ArchiveTable } from "../../../sql/archiveTables";
import { Batch, DuplicateDismissal, Merge, SavedView } from "./acts";
import { Import, ImportMapping, ImportRow } from "./imports";
import { Opportunity, OpportunityContact, OpportunityMove, OpportunityStage } from "./opportunities";
import { Contact, ContactChange, ContactMethod, ContactPhoto, ContactTag } from "./people";
import { MessageTemplate, Playbook, PlaybookRun } from "./playbooks";
import { Introduction, Referral, Telling } from "./referrals";
import { Completion, FollowUp, Snooze } from "./steps";
import { Conversation, ConversationContact, Event } from "./talks";

/** A row as it is written: all columns of its table but the account. */
export type CheckedRow = Readonly<Record<string, string | number | null>>;

/** What each row of an archive must be: every column of every table, within the limits of the contract. */
export const rowSchemas: Readonly<Record<ArchiveTable, z.ZodType<CheckedRow>>> = {
  Batch,
  Event,
  Contact,
  ContactMethod,
  ContactTag,
  ContactPhoto,
  ContactChange,
  SavedView,
  DuplicateDismissal,
  Merge,
  Conversation,
  ConversationContact,
  Playbook,
  PlaybookRun,
  MessageTemplate,
  Referral,
  OpportunityStage,
  Opportunity,
  OpportunityContact,
  OpportunityMove,
  FollowUp,
  Introduction,
  Telling,
  Snooze,
  Completion,
  Import,
  ImportRow,
  ImportMapping,
};
