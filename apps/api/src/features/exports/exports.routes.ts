import { routes } from "@followthrough/contract";
import { Prisma } from "@followthrough/db";
import { type Implementation, handling } from "../../http/implement";
import { abortWhenClientGone } from "../../http/abortWhenClientGone";
import { keyTable } from "../../sql/keyTable";
import { contactConditions } from "../contacts/contactConditions.store";
import { readContact } from "../contacts/contacts.store";
import { contactCards, contactTable, exportCondition } from "./exportContacts.store";
import { followUpCalendar } from "./exportFollowUps.store";
import { gzipText } from "./gzipText";
import { archiveText } from "./readArchive.store";
import { restoreArchive } from "./restoreArchive";

export const exportRoutes = ({ clock }: { clock: () => Date }): Implementation[] => [
  handling(routes.exportArchive, async (db, { account, today, now }) => ({
    mediaType: "application/gzip",
    fileName: `followthrough-${today}.jsonl.gz`,
    content: gzipText(archiveText(db.read, account.id, now)),
  })),
  handling(routes.exportContacts, async (db, { account, query, today }) => {
    const { format, of, ids, except, ...filters } = query;
    const whom =
      ids === undefined && of === "list"
        ? (await contactConditions(db.read, account.id, filters, today)).fitting
        : exportCondition(db.read, ids?.split(","));
    const left = except
      ? Prisma.sql`AND c."id" NOT IN (SELECT k."key" FROM ${keyTable(db.read, except.split(","))} k)`
      : Prisma.empty;
    const those = Prisma.sql`${whom} ${left}`;
    if (format === "csv")
      return {
        mediaType: "text/csv; charset=utf-8",
        fileName: `people-${today}.csv`,
        content: contactTable(db.read, account.id, those),
      };
    return {
      mediaType: "text/vcard; charset=utf-8",
      fileName: `people-${today}.vcf`,
      content: contactCards(db.read, account.id, {
        version: format === "vcard3" ? "3.0" : "4.0",
        whom: those,
      }),
    };
  }),
  handling(routes.readContactCard, async (db, { account, params, query }) => {
    const { name } = await readContact(db.read, account.id, params.id);
    const version = query.format === "vcard3" ? "3.0" : "4.0";
    return {
      mediaType: "text/vcard; charset=utf-8",
      fileName: `${name.replace(/[/\\:*?"<>|\p{Cc}]/gu, " ").trim() || "Contact"}.vcf`,
      content: contactCards(db.read, account.id, {
        version,
        whom: exportCondition(db.read, [params.id]),
      }),
    };
  }),
  handling(routes.exportFollowUps, async (db, { account, today }) => ({
    mediaType: "text/calendar; charset=utf-8",
    fileName: `follow-ups-${today}.ics`,
    content: followUpCalendar(db.read, account),
  })),
  handling(routes.restoreArchive, (db, { account, body, keep }, { response }) =>
    restoreArchive(db, account.id, body, { clock, gone: abortWhenClientGone(response), keep }),
  ),
];
