import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { hashToken } from "../../http/account";
import { composeFor, emailOf, remindedAccount } from "../../testing/reminded";
import { type TestApp, startTestApp } from "../../testing/startTestApp";
import { type Story, newStory } from "../../testing/story";
import type { Occasion, Reminder } from "../reminder";
import { composeReminder } from "./composeReminder";

const publicUrl = "https://crm.example.org";
/** Thursday, 9:00 in New York. */
const morning = "2026-06-25T13:00:00.000Z";
const today = "2026-06-25";

let app: TestApp;
let story: Story;
let email: string;
beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(async () => {
  app.setNow(morning);
  story = await newStory(app);
  email = await emailOf(story);
});
afterAll(() => app.stop());

const compose = (more: Partial<Occasion> = {}, options: { publicUrl?: string } = { publicUrl }) =>
  composeFor(app.db, email, composeReminder(options), {
    kind: "digest",
    channel: "mail",
    occurrence: today,
    now: morning,
    ...more,
  });
/** Of what there is to say. */
const said = async (...args: Parameters<typeof compose>): Promise<Reminder> => {
  const reminder = await compose(...args);
  if (!reminder) throw new Error("there was nothing to say");
  return reminder;
};
const switchOn = async (settings: object = {}) => {
  const { id: accountId } = await remindedAccount(app.db, email);
  const data = { accountId, createdAt: morning, updatedAt: morning, ...settings };
  await app.db.transaction(accountId, (tx) =>
    tx.reminderSettings.upsert({ where: { accountId }, create: data, update: settings }),
  );
};
const masked = (text: string) => text.replaceAll(/(?<=answer#|unsubscribe\/)[\w-]{43}/g, "TOKEN");
const tokensIn = (text: string) => [
  ...new Set([...text.matchAll(/answer#([\w-]{43})/g)].map(([, token = ""]) => token)),
];
const linkOf = (token: string) =>
  app.db.read.secretLink.findUniqueOrThrow({ where: { tokenHash: hashToken(token) } });

describe("who owes an answer", () => {
  it("is named once they have been left in peace long enough, five of them, and never before", async () => {
    await switchOn();
    const { jo, person } = story;
    const wait = async (name: string, dueOn: string) => {
      const { id } = await person(name);
      await jo.get("POST /follow-ups", {
        body: {
          contactId: id,
          action: "other",
          what: "send the slides",
          dueOn,
          waitingSinceOn: "2026-06-16",
        },
      });
    };
    const dana = await person("Dana Ruiz");
    await story.step(dana, today, { what: "Call Dana" });
    await wait("Sam Okafor", "2026-06-26");
    expect((await said()).text).not.toContain("THEY OWE YOU");
    await wait("Claire Dubois", today);
    expect((await said()).text).toContain(`THEY OWE YOU AN ANSWER

* Claire Dubois to send the slides
  Since Jun 16`);
    for (const name of ["Ann Lee", "Bea Santos", "Grace Lin", "Hana Kowalska", "Owen Price"])
      await wait(name, "2026-06-20");
    const { text } = await said();
    expect([text.match(/to send the slides/g)?.length, text.includes("and 1 more")]).toEqual([5, true]);
    expect(text).not.toContain("Sam Okafor");
  });
});

describe("the digest of the sample network", () => {
  it("reads from top to bottom as one would be told", async () => {
    await story.jo.get("POST /sample-network");
    await switchOn();
    const { subject, text } = await said();
    expect(subject).toBe("Write to Renee Alvarez about the workshop outline, and 5 more");
    expect(masked(text)).toBe(`Good morning, Jo. Three are late, three for today.
Thursday, June 25: allow about 30 minutes


LATE

* Answer Nora Feldman about the map library (11 days late)
  Recruiter, Feldman Search
  Email, Jun 11: “Sent me a role at a map library.”
  nora.feldman@example.com
  Done, snooze or write: https://crm.example.org/answer#TOKEN

* Call Sam Okafor about the metadata posts (3 days late)
  Head of Cataloging, Harbor Public Library
  Dana Ruiz pointed you there, Jun 18: “he is hiring two metadata people, mention my name”
  Dana Ruiz, Jun 23: “She asked how it went with Sam.”
  (212) 555-0148
  Done, snooze or write: https://crm.example.org/answer#TOKEN

* Check back with Claire Dubois about openings (1 day late)
  Curator of Maps, Newland Research Library
  Meeting, Dec 7, 2025: “No openings now, maybe in about six months. Do call me back.”
  claire.dubois@example.com
  Done, snooze or write: https://crm.example.org/answer#TOKEN


TODAY

* Write to Renee Alvarez about the workshop outline (18 h since you met)
  Adult services librarian, Chicago Branch Libraries
  ALA Annual, yesterday: “Talked about running job-search workshops. She would share her outline.”
  renee.alvarez@example.com
  Done, snooze or write: https://crm.example.org/answer#TOKEN

* Connect with Aiko Tanaka (42 h since you met)
  CTO, Brightloom
  Coffee, Jun 23: “Marcus introduced Aiko. She is rebuilding their catalogue search and wants a librarian's eye.”
  https://www.linkedin.com/in/example-aiko-tanaka
  Done, snooze or write: https://crm.example.org/answer#TOKEN

* Thank Marcus Webb for pointing you to Aiko Tanaka
  Consultant, Webb & Daughters
  Coffee, Jun 23: “Marcus introduced Aiko. She is rebuilding their catalogue search and wants a librarian's eye.”
  marcus.webb@example.com
  Done, snooze or write: https://crm.example.org/answer#TOKEN


NEXT SEVEN DAYS

* Coffee with Owen Price and a look at the vault
  Tomorrow. In person, May 16: “Same school, ten years apart. Offered a tour of the vault.”
  https://crm.example.org/answer#TOKEN

* Send Tom Becker the finding aid
  Tomorrow, 18 h since you met. ALA Annual, yesterday: “Archivist with a love of letterpress. Wants to see the finding aid.”
  https://crm.example.org/answer#TOKEN

* Send Hana Kowalska two chapter ideas
  Saturday, 42 h since you met. ALA Annual, Jun 23: “Looks for authors on the history of catalogues.”
  https://crm.example.org/answer#TOKEN

* Share the article on image standards with Yuki Sato
  Monday. Video call, May 31: “Asked whether there is a good introduction to image interoperability.”
  https://crm.example.org/answer#TOKEN

* Call Luis Ortega before applying
  Tuesday. Maya Cohen pointed you there, Apr 26: “speak to him before you apply”
  https://crm.example.org/answer#TOKEN


OPEN LOOPS

* Tolu Adeyemi, Jamal Carter and Ingrid Bjørnstad: met at ALA Annual, nothing sent yet (18 h)
* Ben Whitaker: met, nothing sent yet (300 days)
* Dr. Grace Lin: thanks owed for Paolo Ferri (35 days)
* Claire Dubois: thanks owed for Omar Farouk (200 days)
* Bea Santos: Tolu Adeyemi pointed you there, not contacted (1 day)
* Kofi Mensah: Dana Ruiz pointed you there, not contacted (7 days)

and 8 more. Go through them: https://crm.example.org/review


-- 
Sent at 7:30 am on working days.
Change the hour: https://crm.example.org/settings/reminders
Stop these mails: https://crm.example.org/unsubscribe/TOKEN`);
  });

  it("names the same people for the same reasons as Today", async () => {
    await story.jo.get("POST /sample-network");
    const { steps, text } = await said();
    const { overdue, dueToday, upcoming } = await story.jo.get("GET /today");
    expect(steps.map(({ followUpId }) => followUpId)).toEqual(
      [...overdue, ...dueToday, ...upcoming].slice(0, 11).map(({ followUp }) => followUp.id),
    );
    for (const { reason } of [...overdue, ...dueToday])
      expect(text).toContain(reason.text.replaceAll(/[“”]/g, ""));
  });

  it("has the same links in HTML, three of them for each step in full, each bound to its step as it is", async () => {
    await story.jo.get("POST /sample-network");
    const { html, text, steps } = await said();
    const tokens = tokensIn(text);
    expect(tokens).toHaveLength(11);
    expect(tokensIn(html)).toEqual(tokens);
    for (const [at, token] of tokens.entries()) {
      const step = await story.jo.get("GET /follow-ups/:id", { params: { id: steps[at]?.followUpId ?? "" } });
      expect(await linkOf(token)).toMatchObject({
        kind: "answer",
        followUpId: step.id,
        detail: `${step.dueOn}:${step.version}`,
        expiresAt: "2026-07-09T13:00:00.000Z",
      });
      expect(steps[at]?.url).toBe(`${publicUrl}/answer#${token}`);
      const acts = [...html.matchAll(new RegExp(`answer#${token}/(\\w+)`, "g"))].map(([, act]) => act);
      expect(acts.toSorted()).toEqual(
        at >= 6 ? [] : at === 1 ? ["done", "snooze"] : ["done", "snooze", "write"],
      );
    }
    expect(html).toContain('href="tel:2125550148"');
    expect(html).toContain('href="mailto:renee.alvarez@example.com"');
    expect(html).toContain('href="https://www.linkedin.com/in/example-aiko-tanaka"');
  });

  it("without the address of the server has no links of ours, and says to open the app", async () => {
    await story.jo.get("POST /sample-network");
    await switchOn();
    const { html, text, headers, steps } = await said({}, {});
    expect(`${text}${html}`).not.toMatch(/answer#|unsubscribe|crm\.example/);
    expect(text).toContain(
      "Open Followthrough to answer. When these come, and whether, is in Settings, Reminders.",
    );
    expect(html).toContain("Open Followthrough to answer.");
    expect(Object.keys(headers).filter((name) => name.startsWith("List-"))).toEqual([]);
    expect(steps.every(({ url }) => url === null)).toBe(true);
    const { id: accountId } = await remindedAccount(app.db, email);
    expect(await app.db.read.secretLink.count({ where: { accountId } })).toBe(0);
  });

  it("for a webhook or a push has no HTML, no headers and no link that ends the mails", async () => {
    await story.jo.get("POST /sample-network");
    const { html, text, headers } = await said({ channel: "ntfy" });
    expect([html, headers]).toEqual(["", {}]);
    expect(text).toContain("/answer#");
    expect(text).not.toContain("unsubscribe");
  });
});

const born = (name: string, birthday: string) => story.person(name, { birthday });

describe("birthdays in a digest", () => {
  it("stand below what is due, with a link to each", async () => {
    await story.step(await story.person("Sam Okafor"), today, { what: "Call Sam Okafor" });
    const maya = await born("Maya Cohen", "1975-07-01");
    const { subject, text } = await said();
    expect(subject).toBe("Call Sam Okafor");
    expect(text).toContain(
      `BIRTHDAYS\n\n* Maya Cohen's birthday is Wednesday\n  https://crm.example.org/people/${maya.id}\n`,
    );
  });

  it("make a digest of a day on which nothing is due only on the day itself", async () => {
    await born("Dana Ruiz", "--06-26");
    expect(await compose()).toBeNull();
    await born("Maya Cohen", "1975-06-25");
    const { subject, text } = await said();
    expect(subject).toBe("Maya Cohen's birthday is today");
    expect(text).toContain("* Dana Ruiz's birthday is tomorrow");
  });

  it("of February 29 say why they come on the day before", async () => {
    app.setNow("2027-02-27T13:00:00.000Z");
    story = await newStory(app);
    email = await emailOf(story);
    await born("Dana Ruiz", "--02-29");
    const { text } = await said({ kind: "test", now: "2027-02-27T13:00:00.000Z", occurrence: "2027-02-27" });
    expect(text).toContain(
      "* Dana Ruiz's birthday is tomorrow\n  born on February 29, which this year has not",
    );
  });
});

describe("what a digest says", () => {
  it("of today comes in the order of the hours, then what has none, and the subject names the first", async () => {
    const { person, step } = story;
    const sam = await person("Sam Okafor", { phones: [{ number: "(212) 555-0148" }] });
    const dana = await person("Dana Ruiz");
    await step(dana, today, { what: "Ask for the slides", action: "check-in" });
    await step(sam, today, { what: "Call Sam", dueTime: "15:00" });
    await step(dana, today, { what: "Coffee with Dana", action: "coffee", dueTime: "08:05" });
    const { subject, text } = await said();
    expect(subject).toBe("Coffee with Dana Ruiz, and 2 more");
    expect(text.match(/^\* .*$/gm)).toEqual([
      "* Coffee with Dana Ruiz (at 8:05 am)",
      "* Call Sam Okafor (at 3 pm)",
      "* Check in with Dana Ruiz",
    ]);
    expect(text).toContain("  Ask for the slides\n");
  });

  it("names one alone without a number", async () => {
    await story.step(await story.person("Sam Okafor"), "2026-06-24");
    const { subject, text } = await said();
    expect(subject).toBe("Call Sam Okafor");
    expect(text).toMatch(/^Good morning, Jo\. One is late\.\n/);
  });

  it("is nothing on a day on which nothing is due, unless that is wanted", async () => {
    const { person, step } = story;
    expect(await compose()).toBeNull();
    await step(await person("Sam Okafor"), "2026-06-26", { what: "Call Sam" });
    await switchOn();
    expect(await compose()).toBeNull();
    await switchOn({ digestWhenEmpty: true });
    const { subject, text } = await said();
    expect(subject).toBe("Nothing is due. Next, tomorrow: Call Sam Okafor");
    expect(text).toMatch(/^Good morning, Jo\. Nothing is due\.\nThursday, June 25\n\n\nNEXT SEVEN DAYS\n/);
  });

  it("asked for now comes even then, and says so", async () => {
    const { text, subject } = await said({ kind: "test" });
    expect(subject).toBe("Nothing is due today");
    expect(text).toContain("You asked for this one now. Nothing is due, so at its hour none would be sent.");
    expect(text).toContain("Reminders are switched off: this was sent because you asked for it.");
    await story.step(await story.person("Sam Okafor"), today);
    await switchOn({ digestAt: "18:00", digestDays: "15" });
    const due = await said({ kind: "test" });
    expect(due.subject).toBe("Call Sam Okafor");
    expect(due.text).toContain("You asked for this one now. It is as it would be sent at its hour.");
    expect(due.text).toContain("The daily one is sent at 6 pm on Mondays and Fridays.");
  });

  it("of a hundred is twelve in full, and says how many more; what is late leaves room for today", async () => {
    const { person, step } = story;
    const dana = await person("Dana Ruiz");
    for (let at = 0; at < 30; at += 1) await step(dana, "2026-06-20", { what: `Late ${at}` });
    for (let at = 0; at < 20; at += 1) await step(dana, today, { what: `Today ${at}` });
    for (let at = 0; at < 9; at += 1) await step(dana, "2026-06-28", { what: `Coming ${at}` });
    const { subject, text, html, steps } = await said();
    expect(subject).toBe("Call Dana Ruiz, and 49 more");
    expect(text.match(/^ {2}Late \d+$/gm)).toHaveLength(4);
    expect(text.match(/^ {2}Today \d+$/gm)).toHaveLength(8);
    expect(text.match(/Coming \d+/g)).toHaveLength(5);
    expect(text).toContain("and 26 more. Open Followthrough: https://crm.example.org/");
    expect(text).toContain("and 12 more. Open Followthrough: https://crm.example.org/");
    expect(text).toContain("and 4 more. Open Followthrough: https://crm.example.org/");
    expect(html).toContain("and 26 more");
    expect(steps).toHaveLength(17);
    // They are late, so they are no loops beside it.
    expect(text).not.toContain("keeps slipping");
  });

  it("is of the day it is there, on both days on which the clocks change and on either side of the date line", async () => {
    const due: [string, string, string, string][] = [
      ["Pacific/Kiritimati", "2026-06-25T09:59:00.000Z", "Thursday, June 25", "evening"],
      ["Pacific/Kiritimati", "2026-06-25T10:00:00.000Z", "Friday, June 26", "morning"],
      ["America/New_York", "2026-03-08T04:59:00.000Z", "Saturday, March 7", "evening"],
      ["America/New_York", "2026-03-08T05:00:00.000Z", "Sunday, March 8", "morning"],
      ["America/New_York", "2026-03-09T03:59:00.000Z", "Sunday, March 8", "evening"],
      ["America/New_York", "2026-11-02T04:59:00.000Z", "Sunday, November 1", "evening"],
      ["Australia/Lord_Howe", "2026-04-04T13:00:00.000Z", "Sunday, April 5", "morning"],
      ["Asia/Kathmandu", "2026-06-25T18:14:59.000Z", "Thursday, June 25", "evening"],
      ["America/St_Johns", "2026-06-25T02:29:00.000Z", "Wednesday, June 24", "evening"],
    ];
    for (const [timeZone, now, day, part] of due) {
      const account = { ...(await remindedAccount(app.db, email)), timeZone };
      const occasion = { kind: "test", channel: "mail", occurrence: today, now } as const;
      const reminder = await app.db.transaction(account.id, (tx) =>
        composeReminder({ publicUrl })(tx, account, occasion),
      );
      expect(reminder?.text).toMatch(new RegExp(`^Good ${part}, Jo\\. Nothing is due\\.\n${day}\\.`));
    }
  });

  it("does not name who was deleted, or what was done, between the queue and the sending", async () => {
    const { jo, person, step } = story;
    const sam = await person("Sam Okafor");
    const done = await step(await person("Dana Ruiz"), today);
    await step(sam, today);
    await jo.get("POST /follow-ups/:id/completion", { params: { id: done.id }, body: { outcome: "Done" } });
    await jo.get("DELETE /contacts/:id", { params: { id: sam.id } });
    expect(await compose()).toBeNull();
  });
});

describe("the review of a week", () => {
  it("says what was done, what is late, what comes and what is open", async () => {
    await story.jo.get("POST /sample-network");
    await switchOn({ reviewOn: 5 });
    const { subject, text } = await said({ kind: "review" });
    expect(subject).toBe("Your week: 2 done. Next: Write to Renee Alvarez about the workshop outline");
    expect(text).toMatch(/^Your week, Jo\.\nSince Thursday, June 18: two steps done, three are late\.\n/);
    expect(text).toContain(`DONE

* Send Lucía Fernández-Ortega the article
  Yesterday: “Invited to Madrid.”

* Send Chloé Martin the essay
  Jun 20: “She will print it.”


LATE
`);
    expect(text.match(/^[A-Z ]+$/gm)?.map((title) => title.trim())).toEqual([
      "DONE",
      "LATE",
      "NEXT SEVEN DAYS",
      "OPEN LOOPS",
    ]);
    expect(text).toContain("Sent on Fridays at 7:30 am.");
    expect(text).toContain("* Connect with Aiko Tanaka\n  Today, 42 h since you met. Coffee, Jun 23:");
  });

  it("is nothing for an account in which there is nothing", async () => {
    expect(await compose({ kind: "review" })).toBeNull();
  });

  it("names somebody even when nothing was done and nothing comes", async () => {
    await story.person("Ben Whitaker", { metOn: "2026-06-01" });
    const { subject } = await said({ kind: "review" });
    expect(subject).toBe("Your week: nothing done. Ben Whitaker has no next step");
  });
});

/** A step at three, and what it is reminded by. */
const timed = async () => {
  const sam = await story.person("Sam Okafor", { phones: [{ number: "(212) 555-0148" }] });
  const step = await story.step(sam, today, { what: "Call Sam about the posts", dueTime: "15:00" });
  return { step, occasion: { kind: "step", occurrence: `${step.id} ${today} 15:00` } as const };
};

describe("the reminder of a step that has a time", () => {
  it("is that step alone, with its link", async () => {
    const { occasion } = await timed();
    await switchOn({ minutesBefore: 30 });
    const { subject, text, steps } = await said(occasion);
    expect(subject).toBe("Call Sam Okafor about the posts at 3 pm");
    expect(masked(text)).toBe(`At 3 pm, today.


* Call Sam Okafor about the posts
  (212) 555-0148
  Done, snooze or write: https://crm.example.org/answer#TOKEN


-- 
Sent 30 minutes before a step that has a time.
Change this: https://crm.example.org/settings/reminders
Stop these mails: https://crm.example.org/unsubscribe/TOKEN`);
    expect(steps).toMatchObject([{ contactName: "Sam Okafor", dueOn: today, dueTime: "15:00" }]);
  });

  it("is nothing once it was done, moved to another day or hour, or its person thrown away", async () => {
    const { jo } = story;
    const { step, occasion } = await timed();
    const params = { id: step.id };
    await jo.get("POST /follow-ups/:id/snoozes", { params, body: { dueOn: "2026-06-26" } });
    expect(await compose(occasion)).toBeNull();
    await jo.get("DELETE /follow-ups/:id/snoozes/latest", { params });
    expect(await compose(occasion)).not.toBeNull();
    expect(await compose({ ...occasion, occurrence: `${step.id} ${today} 16:00` })).toBeNull();
    await jo.get("DELETE /contacts/:id", { params: { id: step.contact?.id ?? "" } });
    expect(await compose(occasion)).toBeNull();
    await jo.get("POST /contacts/:id/restoration", { params: { id: step.contact?.id ?? "" } });
    await jo.get("POST /follow-ups/:id/completion", { params, body: { outcome: "Good" } });
    expect(await compose(occasion)).toBeNull();
  });

  it("is nothing for a step of somebody else, or what is no step", async () => {
    const { occasion } = await timed();
    email = await emailOf(await newStory(app));
    expect(await compose(occasion)).toBeNull();
    for (const occurrence of ["", "x y z", `${"0".repeat(36)} ${today} 15:00`])
      expect(await compose({ ...occasion, occurrence })).toBeNull();
  });
});
