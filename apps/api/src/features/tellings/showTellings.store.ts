import { type CalendarDay, type Telling } from "@followthrough/contract";
import { messageNames, removedInSentence } from "../../wording/networkWords";
import type { Tx } from "@followthrough/db";
import {
  type OwedTelling,
  daysBetween,
  fillTemplate,
  shortName,
  describeNews,
  describeReferralPath,
  draftTellingMessage,
  tellingKey,
} from "@followthrough/domain";
import { linkedInSlug } from "../../interchange/linkedInSlug";
import { stageOf } from "../opportunities/opportunities.store";
import { readStages } from "../opportunities/stages.store";
import { listTemplates } from "../templates/templates.store";
import { readOwedTellings } from "./tellings.store";

/** The prepared words are no template, so nothing can be stored under this. */
const newsId = "b6f4c0de-1000-4a00-8000-000000000100";

const readPeople = async (tx: Tx, accountId: string, owed: readonly OwedTelling[]) => {
  const rows = await tx.contact.findMany({
    where: { accountId, id: { in: [...new Set(owed.flatMap(({ way }) => way))] } },
    select: {
      id: true,
      name: true,
      preferredName: true,
      organization: true,
      deletedAt: true,
      methods: { select: { kind: true, value: true }, orderBy: [{ position: "asc" }, { id: "asc" }] },
    },
  });
  return new Map(rows.map((row) => [row.id, row]));
};

const readTitles = async (tx: Tx, accountId: string, owed: readonly OwedTelling[]) => {
  const ids = owed.flatMap(({ of }) => (of.kind === "opportunity" ? [of.id] : []));
  const rows = await tx.opportunity.findMany({
    where: { accountId, id: { in: ids } },
    select: { id: true, title: true },
  });
  return new Map(rows.map(({ id, title }) => [id, title]));
};

/** A page of who should be told or thanked, each with words to start from. */
export const showTellings = async (
  tx: Tx,
  accountId: string,
  {
    limit,
    offset,
    referralId,
    opportunityId,
  }: {
    limit: number;
    offset: number;
    referralId?: string | undefined;
    opportunityId?: string | undefined;
  },
  today: CalendarDay,
): Promise<{ tellings: Telling[]; total: number }> => {
  const about = referralId ?? opportunityId;
  const all = (await readOwedTellings(tx, accountId, today)).filter(
    ({ of }) => about === undefined || of.id === about,
  );
  const owed = all.slice(offset, offset + limit);
  const [people, titles, templates, own] = await Promise.all([
    readPeople(tx, accountId, owed),
    readTitles(tx, accountId, owed),
    listTemplates(tx, accountId),
    tx.account.findUniqueOrThrow({ where: { id: accountId }, select: { name: true } }),
  ]);
  const stages = await readStages(tx, accountId);
  const nameOf = (id: string): string => {
    const person = people.get(id);
    return person?.deletedAt === null ? person.name : removedInSentence;
  };
  const tellings = owed.flatMap(({ contactId, of, way }): Telling[] => {
    const person = people.get(contactId);
    if (!person) return [];
    const said = {
      kind: of.kind,
      news: of.news,
      title: titles.get(of.id) ?? null,
      stage: of.kind === "opportunity" ? stageOf(stages, of.news) : null,
      way: way.map(nameOf),
    };
    const names = { firstName: shortName(person), myName: own.name };
    const facts = {
      "first name": names.firstName,
      "my name": names.myName,
      event: null,
      "last conversation": null,
      referrer: null,
      link: null,
      what: describeNews(said),
    };
    const first = (kind: string) => person.methods.find((method) => method.kind === kind)?.value ?? null;
    const { id, name, organization } = person;
    return [
      {
        key: tellingKey({ contactId, id: of.id, news: of.news }),
        contactId,
        referralId: of.kind === "referral" ? of.id : null,
        opportunityId: of.kind === "opportunity" ? of.id : null,
        news: of.news,
        contact: { id, name, organization },
        on: of.on,
        ageDays: Math.max(daysBetween(of.on, today), 0),
        isDirect: of.kind === "referral" && of.referrerId === contactId,
        says: describeNews(said),
        way: describeReferralPath(said.way),
        to: {
          name,
          email: first("email"),
          phone: first("phone"),
          linkedIn:
            person.methods.find(({ kind, value }) => kind === "link" && linkedInSlug(value) !== null)
              ?.value ?? null,
        },
        messages: [
          { templateId: newsId, name: messageNames.news, ...draftTellingMessage(said, names), missing: [] },
          ...templates
            .filter(({ action }) => action === "thank")
            .map((template) => ({
              templateId: template.id,
              name: template.name,
              ...fillTemplate(template, facts),
            })),
        ],
      },
    ];
  });
  return { tellings, total: all.length };
};
