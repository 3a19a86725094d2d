import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addSampleNetwork } from "../apps/api/src/features/sample/sample.store";
import { insertContact } from "../apps/api/src/features/contacts/contacts.store";
import { insertFollowUp } from "../apps/api/src/features/follow-ups/insertFollowUp.store";
import { composeReminder } from "../apps/api/src/reminders/compose/composeReminder";
import { composeFor } from "../apps/api/src/testing/reminded";
import { ContactDraft, StepDraft } from "../packages/contract/src/index";
import { todayIn } from "../packages/domain/src/day";
import { createDb } from "../prisma/client";
import { migrate } from "../prisma/migrate";
import { bringInLine } from "../apps/api/src/bringInLine";

// `tsx tools/mailSamples.ts FOLDER`: writes the mails of the sample network there as they would be sent, to be looked at.

const [folder = "mails"] = process.argv.slice(2);
/** Thursday, 9:00 in New York. */
const now = "2026-06-25T13:00:00.000Z";
const timeZone = "America/New_York";
const today = todayIn(timeZone, now);
const account = { id: "0197a7a0-0000-7000-8000-000000000001", email: "jo@example.org" };

const scratch = await mkdtemp(join(tmpdir(), "followthrough-mails-"));
const url = `file:${join(scratch, "mails.db")}`;
const migrationsDir = new URL("../prisma/migrations", import.meta.url).pathname;
await migrate(url, { migrationsDir, now: new Date(now) });
const db = await createDb(url, { beforeCommit: bringInLine });

/** Names and words that are hard on a layout, and steps with a time. */
const hardOnes = [
  {
    person: { name: "דנה כהן־לוי", organization: "הספרייה הלאומית", phones: [{ number: "+972 2 555 0100" }] },
    step: { action: "call", what: "Call about the maps", dueOn: today, dueTime: "15:00" },
  },
  {
    person: {
      name: "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschaferswessenschafewarenwohl 🗺️",
      organization:
        "The Institute for the Preservation of Extraordinarily Long Names and Their Abbreviations",
      title: "Principal Deputy Assistant Head of Everything That Does Not Fit",
      emails: [{ address: "a.very.long.address.that.does.not.break@subdomain.of.a.long.domain.example.com" }],
    },
    step: {
      action: "email",
      what: "Send the list <b>as promised</b> & the photos",
      dueOn: today,
      dueTime: "09:30",
    },
  },
] as const;

try {
  await db.serverTransaction("mails", (tx) =>
    tx.account.create({
      data: {
        ...account,
        name: "Jo Bennett",
        emailKey: account.email,
        passwordHash: "none",
        timeZone,
        createdAt: now,
        updatedAt: now,
      },
    }),
  );
  const timed = await db.transaction(account.id, async (tx) => {
    await addSampleNetwork(tx, account.id, { today, now });
    const data = { accountId: account.id, reviewOn: 5, minutesBefore: 30, createdAt: now, updatedAt: now };
    await tx.reminderSettings.create({ data });
    const ids: string[] = [];
    for (const { person, step } of hardOnes) {
      const contactId = await insertContact(tx, account.id, ContactDraft.parse(person), now);
      const links = { contactId, referralId: null, opportunityId: null };
      ids.push(await insertFollowUp(tx, account.id, links, StepDraft.parse(step), now));
    }
    return ids[0] ?? "";
  });
  await mkdir(folder, { recursive: true });
  const occasions = [
    { kind: "digest", occurrence: today },
    { kind: "review", occurrence: today },
    { kind: "test", occurrence: today },
    { kind: "step", occurrence: `${timed} ${today} 15:00` },
  ] as const;
  for (const publicUrl of ["https://crm.example.org", undefined])
    for (const occasion of occasions) {
      const compose = composeReminder({ publicUrl });
      const mail = await composeFor(db, account.email, compose, { ...occasion, channel: "mail", now });
      if (!mail) throw new Error(`nothing to say: ${occasion.kind}`);
      const name = join(folder, publicUrl ? occasion.kind : `${occasion.kind}-without-links`);
      await writeFile(`${name}.html`, mail.html);
      await writeFile(`${name}.txt`, `Subject: ${mail.subject}\n\n${mail.text}\n`);
    }
} finally {
  await db.close();
  await rm(scratch, { recursive: true, force: true });
}
