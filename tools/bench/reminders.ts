import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { insertContact } from "../../apps/api/src/features/contacts/contacts.store";
import { insertConversation } from "../../apps/api/src/features/conversations/conversations.store";
import { insertFollowUp } from "../../apps/api/src/features/follow-ups/followUps.store";
import { insertReferral } from "../../apps/api/src/features/referrals/referrals.store";
import { composeReminder } from "../../apps/api/src/reminders/compose/composeReminder";
import { letterHtml } from "../../apps/api/src/reminders/compose/letterHtml";
import { weekdaysFrom } from "../../apps/api/src/http/account";
import { ContactDraft, ConversationDraft, ReferralDraft, StepDraft } from "../../packages/contract/src/index";
import { addDays, todayIn } from "../../packages/domain/src/day";
import { createDb } from "../../prisma/client";
import { migrate } from "../../prisma/migrate";
import { person } from "./people";

void letterHtml;
