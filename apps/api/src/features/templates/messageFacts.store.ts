import { type Action, Channel, type MessageContext, type Preparation } from "@followthrough/contract";
import { messageNames } from "../../wording/networkWords";
import type { Tx } from "@followthrough/db";
import {
  type DraftFacts,
  type TemplateFacts,
  draftMessage,
  fillTemplate,
  firstLine,
  shortName,
  sortByFit,
  wantsNotToBeNamed,
} from "@followthrough/domain";
import { notFound } from "../../http/problem";
import { linkedInSlug } from "../../interchange/linkedInSlug";
import { day, dayOrNull } from "../../sql/storedDay";
import { listTemplates } from "./templates.store";

/** A referral is followed up as long as nobody talked; after that, who pointed there is no reason to write, nor where they asked not to be named. */
const isFollowedUp = (state: string): boolean => state === "heard" || state === "reached-out";

/** What a message to somebody can be filled in with or made from, and how to reach them. Throws `not_found`. */
export const messageFacts = async (
  tx: Tx,
  accountId: string,
  contactId: string,
): Promise<{
  facts: TemplateFacts;
  to: Preparation["to"];
  known: MessageContext;
  draft: Omit<DraftFacts, "action" | "promise">;
}> => {
  const [contact, own] = await Promise.all([
    tx.contact.findFirst({
      where: { accountId, id: contactId, deletedAt: null },
      include: {
        methods: { orderBy: [{ position: "asc" }, { id: "asc" }] },
        metAtEvent: { select: { id: true, name: true, deletedAt: true } },
        referralsReceived: {
          where: { deletedAt: null, referrer: { deletedAt: null } },
          select: {
            reason: true,
            heardOn: true,
            state: true,
            referrer: { select: { id: true, name: true } },
          },
          orderBy: [{ heardOn: "desc" }, { id: "desc" }],
        },
        conversations: {
          // What was written down about them is for the user alone; only what was said with them can be written to them.
          where: { conversation: { deletedAt: null, channel: { not: "note" } } },
          select: { conversation: { select: { notes: true, heldOn: true, channel: true } } },
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
  const words = last ? firstLine(last.conversation.notes) : "";
  const [pointed] = referralsReceived;
  const followed = referralsReceived.find(
    ({ state, reason }) => isFollowedUp(state) && !wantsNotToBeNamed(reason),
  );
  const event = metAtEvent?.deletedAt === null ? metAtEvent : null;
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
      event: event?.name ?? null,
      "last conversation": words || null,
      referrer: followed?.referrer.name ?? null,
      link: null,
      what: null,
    },
    known: {
      contactId,
      lastWords:
        last && words !== ""
          ? {
              on: day(last.conversation.heldOn),
              channel: Channel.parse(last.conversation.channel),
              text: words,
            }
          : null,
      promise: null,
      referrer: pointed
        ? { ...pointed.referrer, said: firstLine(pointed.reason), on: day(pointed.heardOn) }
        : null,
      event: event ? { id: event.id, name: event.name, on: dayOrNull(contact.metOn) } : null,
    },
    draft: {
      names: [contact.name, shortName(contact)],
      firstName: shortName(contact),
      myName: own.name,
      referrer: followed ? { name: followed.referrer.name, said: followed.reason } : null,
      event: contact.firstTouchOn === null ? (event?.name ?? null) : null,
    },
  };
};

/** The prepared words are no template, so nothing can be stored under this. */
const draftId = "b6f4c0de-1000-4a00-8000-000000000200";

/** The message made from what was said, if that says more than a template does. */
export const draftedMessages = (facts: DraftFacts): Preparation["messages"] => {
  const drafted = draftMessage(facts);
  return drafted === null ? [] : [{ templateId: draftId, name: messageNames.drafted, ...drafted }];
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
    return [{ templateId: emptyId, name: messageNames.empty, subject: "", body: "", missing: [] }];
  return sortByFit(fitting, facts).map((template) => ({
    templateId: template.id,
    name: template.name,
    ...fillTemplate(template, facts),
  }));
};

/** No template at all is left: an empty message stands in. */
const emptyId = "b6f4c0de-1000-4a00-8000-000000000000";
