-- DropIndex
DROP INDEX "ConversationContact_accountId_conversationId_idx";

-- CreateIndex
CREATE INDEX "Conversation_accountId_deletedAt_id_idx" ON "Conversation"("accountId", "deletedAt", "id");

-- CreateIndex
CREATE INDEX "ConversationContact_accountId_conversationId_contactId_heldOn_idx" ON "ConversationContact"("accountId", "conversationId", "contactId", "heldOn");
