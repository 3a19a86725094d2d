import type { Action, Preparation } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { type TemplateFacts, sortByFit, fillTemplate, firstLine, shortName } from "@followthrough/domain";
import { notFound } from "../../http/problem";
import { linkedInSlug } from "../../interchange/linkedInSlug";
import { listTemplates } from "./templates.store";

/** What a message to somebody can be filled in with, and how to reach them. Throws `not_found`. */
export const messageFacts = async (
  tx: Tx,
  accountId: string,
  contactId: string,
): Promise<{ facts: TemplateFacts; to: Preparation["to"] }> => {
  const [contact, own] = await Promise.all([
    tx.contact.findFirst({
      where: { accountId, id: contactId, deletedAt: null },
      include: {
        methods: { orderBy: [{ position: "asc" }, { id: "asc" }] },
        metAtEvent: { select: { name: true, deletedAt: true } },
        referralsReceived: {
          where: { deletedAt: null, state: { in: ["heard", "reached-out"] }, referrer: { deletedAt: null } },
          select: { referrer: { select: { name: true } } },
          take: 1,
        },
        conversations: {
          // What was written down about them is for the user alone; only what was said with them can be written to them.
          where: { conversation: { deletedAt: null, channel: { not: "note" } } },
          select: { conversation: { select: { notes: true } } },
          orderBy: [{ heldOn: "desc" }, { conversationId: "desc" }],
          take: 1,
        },
      },
    }),
    tx.account.findUniqueOrThrow({ where: { id: accountId }, select: { name: true } }),
  ]);
  if (!contact) throw notFound("person");
  const { methods, metAtEvent, conversations, referralsReceived } = contact;
  const first = (kind: string) => methods.find((method) => method.kind === kind)?.value ?? null;
  const [last] = conversations;
  return {
    to: {
      name: contact.name,
      email: first("email"),
      phone: first("phone"),
      linkedIn:
        methods.find(({ kind, value }) => kind === "link" && linkedInSlug(value) !== null)?.value ?? null,
    },
    facts: {
      "first name": shortName(contact),
      "my name": own.name,
      event: metAtEvent?.deletedAt === null ? metAtEvent.name : null,
      "last conversation": last ? firstLine(last.conversation.notes) || null : null,
      referrer: referralsReceived[0]?.referrer.name ?? null,
      link: null,
      what: null,
    },
  };
};

/** Messages to start from, filled in, the one that fits best first; at least one, whatever was removed. */
export const messagesFor = async (
  tx: Tx,
  accountId: string,
  action: Action,
  facts: TemplateFacts,
): Promise<Preparation["messages"]> => {
  const templates = await listTemplates(tx, accountId);
  const ofAction = templates.filter((template) => template.action === action);
  const fitting = ofAction.length > 0 ? ofAction : templates;
  if (fitting.length === 0)
    return [{ templateId: emptyId, name: "Your own words", subject: "", body: "", missing: [] }];
  return sortByFit(fitting, facts).map((template) => ({
    templateId: template.id,
    name: template.name,
    ...fillTemplate(template, facts),
  }));
};

/** No template at all is left: an empty message stands in. */
const emptyId = "b6f4c0de-1000-4a00-8000-000000000000";
