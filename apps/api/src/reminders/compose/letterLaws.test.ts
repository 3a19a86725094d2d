import type { CalendarDay, FollowUp, OpenLoop, TodayRow } from "@followthrough/contract";
import { assert, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { digestSubject, describeDone, stepSubject } from "../reminderWords";
import type { Letter } from "./letter";
import { letterHtml } from "./letterHtml";
import { loopsPart } from "./letterLoops";
import { letterLine, letterStep, stepWords } from "./letterSteps";
import { letterText } from "./letterText";

const today = "2026-06-25" as CalendarDay;

/** What people, files and other programs have put into fields, and what somebody would who means harm. */
const hostile = [
  `<script>alert(1)</script>`,
  `</style><script>alert(1)</script>`,
  `</td></tr></table><img src=x onerror=alert(1)>`,
  `"><svg onload=alert(1)>`,
  `' onmouseover='alert(1)`,
  `" style="display:none`,
  `<!--`,
  `-->`,
  `<![endif]-->`,
  `<!--[if mso]>`,
  `]]>`,
  `&lt;b&gt;`,
  `&#60;b&#62;`,
  `&`,
  `&&&;`,
  `<`,
  `>`,
  `<a href="https://evil.example">press here</a>`,
  `javascript:alert(1)`,
  `data:text/html,<script>alert(1)</script>`,
  `https://evil.example/?x=<y>`,
  `Sam\r\nBcc: eve@example.org`,
  `Sam\nSubject: other`,
  `Sam\r`,
  `Sam\u2028Bcc: eve@example.org`,
  `Sam\u2029`,
  `Sam\u0000Okafor`,
  `Sam\u0007\u001b[31mOkafor`,
  `\t\t\t`,
  `   `,
  ``,
  `=?utf-8?q?=42cc=3A_eve?=`,
  `\${7*7}`,
  `{{7*7}}`,
  `%s%n%x`,
  `$&$1$\``,
  `\\`,
  `\\u0041`,
  `'; DROP TABLE "Contact"; --`,
  `“quoted” ”other way“`,
  `דנה כהן־לוי`,
  `محمد بن سلمان 123`,
  `\u202Egnp.exe`,
  `\u202Dabc\u202E`,
  `\u2066\u2066\u2066`,
  `\u2069\u2069`,
  `\u200F\u200Eabc`,
  `👩‍👩‍👧‍👦👍🏽🏳️‍🌈`,
  `👩‍👩‍👧‍👦`.repeat(60),
  `e${"\u0301".repeat(2_000)}`,
  `a${"\u0489".repeat(30)}`.repeat(20),
  `Z̷̢a̸̡l̵͜g̶o̴`,
  `W${"o".repeat(400)}w`,
  `word `.repeat(200),
  `山田太郎`.repeat(80),
  `ﷺﷺﷺ`,
  `𝕊𝕒𝕞`,
  `\ufeffSam`,
  `Sam\u00ad\u200bOkafor`,
  `İstanbul ǅ ß ﬁ`,
  `-- `,
  `* Call somebody else`,
];

const step = (word: string, at = 0, more: Partial<FollowUp> = {}): TodayRow => ({
  followUp: {
    id: `step-${at}`,
    version: 1,
    contact: { id: "c", name: word },
    action: "call",
    what: word,
    dueOn: today,
    dueTime: null,
    place: null,
    promisedOn: today,
    snoozeCount: 0,
    state: "open",
    recurrence: null,
    waitingSinceOn: null,
    referralId: null,
    opportunityId: null,
    playbook: null,
    closedOn: null,
    outcome: "",
    dropReason: null,
    group: "today",
    daysLate: 0,
    createdAt: "2026-06-25T13:00:00.000Z",
    ...more,
  },
  contact: {
    id: "c",
    name: word,
    title: word,
    organization: word,
    photoUrl: null,
    email: word,
    phone: word,
    linkedIn: word,
  },
  reason: { kind: "referral", on: today, by: word, text: word },
  spokenOf: { by: word, on: today, text: word },
  waitsFor: { id: "w", name: word },
  hoursSinceMet: null,
});

const loop = (word: string): OpenLoop => ({
  key: word,
  kind: "thanks-owed",
  contact: { id: "c", name: word },
  about: word,
  followUpId: null,
  referralId: null,
  opportunityId: null,
  eventId: null,
  introductionId: null,
  version: null,
  news: null,
  openFor: { count: 2, unit: "day" },
  fix: null,
});

const actions = ["call", "email", "linkedin", "other"] as const;

/** A letter with a word wherever users can put one. */
const letterWith = (word: string, base: string | null): Letter => {
  const rows = actions.map((action, at) => step(word, at, { action }));
  const url = (at: number) => (base === null ? null : `${base}/answer#token${at}`);
  const loops = loopsPart([loop(word)], "Open loops", null);
  return {
    heading: "Good morning.",
    below: "",
    parts: [
      {
        kind: "steps",
        title: "Today",
        tone: "due",
        steps: rows.map((row, at) => letterStep(row, today, url(at))),
        more: null,
      },
      {
        kind: "lines",
        title: "Next",
        isBoxed: false,
        lines: [
          letterLine(step(word, 9), today, url(9)),
          { what: stepWords(step(word)), rest: describeDone(today, word, today), url: null },
        ],
        more: null,
      },
      ...(loops ? [loops] : []),
    ],
    foot: "Sent.",
    footLinks: [],
  };
};

const tag =
  /<(?:!doctype html|!--\[if mso\]|!\[endif\]--|\/?(?:html|head|meta|title|style|body|table|tr|td|div|span|a|br)(?: [a-z-]+="[^"<>]*")*)>/;
const reached =
  /^(?:https:\/\/crm\.example\.org\/answer#token\d(?:\/(?:done|snooze|write))?|tel:\+?\d+(?:;ext=\d+)?|mailto:[^\s"<>?&]*|https:\/\/[^\s"<>]+)$/;

/** What mustn't be in HTML made of anybody's words. */
const mustBeSafe = (html: string): void => {
  const rest = html.replaceAll(new RegExp(tag, "g"), "");
  const [head = "", ...bodies] = rest.split("\n");
  // The style sheet is ours, has no words in it and is the only place with a > in it, which it has none of either.
  expect(/[<>]/.exec(`${head}${bodies.join("")}`)).toBeNull();
  expect(/(?!\n)[\p{Cc}\u2028\u2029\u202a-\u202e]/u.exec(html)).toBeNull();
  for (const [, href = ""] of html.matchAll(/href="([^"]*)"/g))
    expect(href.replaceAll("&amp;", "&").replaceAll("&#39;", "'")).toMatch(reached);
  expect(html.isWellFormed()).toBe(true);
};

const mustBeOneLine = (subject: string): void => {
  expect(subject.length).toBeLessThanOrEqual(480);
  expect([...new Intl.Segmenter("en").segment(subject)].length).toBeLessThanOrEqual(120);
  expect(subject).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e]/u);
  expect(subject.isWellFormed()).toBe(true);
};

const count = (text: string, sign: string): number => text.split(sign).length - 1;

describe.each([
  ["with links", "https://crm.example.org"],
  ["without links", null],
] as const)("a mail %s", (_how, base) => {
  it.each(hostile)("of %j is safe in HTML, and a line in a subject and in plain text", (word) => {
    const letter = letterWith(word, base);
    mustBeSafe(letterHtml(letter, digestSubject(stepWords(step(word)), 3)));
    const lines = letterText(letter).split("\n");
    for (const line of lines) {
      // What is set apart ends on its own line, so that it turns nothing after it.
      expect(count(line, "\u2068")).toBe(count(line, "\u2069"));
      expect(line.length).toBeLessThan(4_000);
    }
    // As many steps as there are, however the words look.
    expect(lines.filter((line) => line.startsWith("* "))).toHaveLength(7);
    const what = stepWords(step(word));
    mustBeOneLine(digestSubject(what, 1_234));
    mustBeOneLine(stepSubject(what, "23:59"));
  });
});

it("holds for whatever anybody types", () => {
  assert(
    property(string({ unit: "binary", maxLength: 400 }), (typed) => {
      // As the contract has it: text that can be stored.
      const word = typed.toWellFormed().replaceAll("\u0000", "");
      const subject = digestSubject(stepWords(step(word)), 3);
      mustBeSafe(letterHtml(letterWith(word, "https://crm.example.org"), subject));
      mustBeOneLine(subject);
    }),
    { numRuns: 300 },
  );
});
