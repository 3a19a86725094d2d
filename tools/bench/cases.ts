import { randomUUID } from "node:crypto";
import type { FilledDatabase } from "./fillDatabase";

export interface Case {
  readonly name: string;
  /** The bare handler it is measured against. */
  readonly floor: "list" | "insert";
  readonly method: "GET" | "POST" | "PUT";
  readonly path: () => string;
  readonly body?: string;
  /** Worked out anew each time, and not given as it was when nothing has changed. */
  readonly anew?: true;
  /** Of what is acted on, as it was made. */
  readonly version?: number;
  /** A number of requests instead of seconds, where each needs something of its own. */
  readonly most?: number;
  /** Whether the answer is what was asked for: a fast wrong answer is no figure. */
  readonly isRight: (answer: unknown) => boolean;
}

/** Spaces apart, with which a number may be written anywhere. */
const holds = (answer: unknown, ...parts: readonly string[]): boolean => {
  const text = JSON.stringify(answer).replaceAll(" ", "");
  return parts.every((part) => text.includes(part.replaceAll(" ", "")));
};

const countOf = (answer: unknown, key: string): number => {
  const value = typeof answer === "object" && answer !== null ? Object.entries(answer) : [];
  const list: unknown = value.find(([name]) => name === key)?.[1];
  return Array.isArray(list) ? list.length : 0;
};

const read = (name: string, path: string, isRight: Case["isRight"]): Case => ({
  name,
  floor: "list",
  method: "GET",
  path: () => path,
  anew: true,
  isRight,
});

/** The same once more, when nothing was written in between. */
const again = ({ anew: _anew, ...one }: Case): Case => ({ ...one, name: `${one.name}, again` });

const holdsList =
  (key: string, least = 1) =>
  (answer: unknown): boolean =>
    countOf(answer, key) >= least;

/** What the screens ask for when they open, besides what is measured for itself. */
const openings: readonly Case[] = [
  read("session", "/api/session", (answer) => holds(answer, "Jo Bennett")),
  read("counts", "/api/counts", (answer) => holds(answer, "contacts")),
  read("views", "/api/views", holdsList("views", 0)),
  read("tags", "/api/tags", holdsList("tags")),
  read("sure pairs", "/api/duplicates?limit=1", holdsList("pairs", 0)),
  read("referral counts", "/api/referral-counts", (answer) => holds(answer, "states")),
  read("steps", "/api/follow-ups?limit=50", holdsList("followUps", 50)),
  read("events", "/api/events", holdsList("events")),
  read("opportunities", "/api/opportunities", holdsList("opportunities", 0)),
  read("tellings", "/api/tellings", holdsList("owed", 0)),
  read("introductions", "/api/introductions", holdsList("introductions", 0)),
  read("templates", "/api/templates", holdsList("templates")),
  read("playbooks", "/api/playbooks", holdsList("playbooks")),
  read("trash", "/api/trash", holdsList("items", 0)),
];

/** One line of words: two people, what was said, a referral and two steps. */
const captured = (today: string) => ({
  people: [
    { name: "Tolu Adeyemi", title: "SRE", organization: "Cloudflare", metOn: today },
    { name: "Bea Santos", organization: "Figma" },
  ],
  conversations: [{ channel: "in-person", heldOn: today, notes: "Says to call Bea Santos", people: [0] }],
  referrals: [{ from: 0, to: 1 }],
  followUps: [
    { person: 0, action: "email", what: "Write to Tolu", dueOn: today },
    { person: 1, action: "call", what: "Call Bea", dueOn: today },
  ],
});

/** An evening: fourteen people, each with what was said and a step. */
const debriefed = (today: string) => {
  const places = Array.from({ length: 14 }, (_, place) => place);
  return {
    people: places.map((place) => ({ name: `Guest ${place}`, organization: "Archive", metOn: today })),
    conversations: places.map((place) => ({
      channel: "in-person",
      heldOn: today,
      notes: `Talked about ${place}`,
      people: [place],
    })),
    followUps: places.map((person) => ({ person, action: "email", what: "Write", dueOn: today })),
  };
};

/** What people type, and what must come. */
const searches = [
  ["a letter", "d", "Dana"],
  ["two words", "sam okafor", "Sam Okafor"],
  ["a note", "conservation", "conservation"],
  ["digits", "0142", "142"],
  ["a slip", "okafro", "Sam Okafor"],
  ["a filter", "tag:alumni dana", "Dana"],
] as const;

export const someone: Case = {
  name: "create",
  floor: "insert",
  method: "POST",
  path: () => "/api/contacts",
  body: JSON.stringify({ name: "Somebody New" }),
  isRight: (answer) => holds(answer, "Somebody New"),
};

export const casesFor = (filled: FilledDatabase, on: string, rounds: number): Case[] => {
  const { contact, chained, earlier, toComplete } = filled;
  const next = { action: "check-in", what: "Check back", dueOn: `${Number(on.slice(0, 4)) + 1}-01-15` };
  const ids = toComplete.values();
  const today = read(
    "Today",
    "/api/today",
    (answer) => countOf(answer, "overdue") + countOf(answer, "dueToday") >= 50,
  );
  const list = read("list 50", "/api/contacts?limit=50", (answer) => countOf(answer, "contacts") === 50);
  return [
    ...openings,
    list,
    again(list),
    today,
    again(today),
    read("one contact", `/api/contacts/${contact}`, (answer) => holds(answer, contact, "Talked about")),
    read("search", "/api/search?q=okafor", (answer) => holds(answer, "Sam Okafor")),
    ...searches.map(([name, q, found]) =>
      read(`search: ${name}`, `/api/search?limit=12&q=${encodeURIComponent(q)}`, (answer) =>
        holds(answer, found),
      ),
    ),
    read("People: words", "/api/contacts?limit=100&search=dana", (answer) => countOf(answer, "contacts") > 0),
    read("search: a column", "/api/search?limit=12&q=org%3Alibrary%20dana", (answer) =>
      holds(answer, "Dana"),
    ),
    read("search: a column alone", "/api/search?limit=12&q=org%3Alibrary", (answer) =>
      holds(answer, "Harbor Library"),
    ),
    read(
      "People: a column",
      "/api/contacts?limit=100&search=org%3Alibrary",
      (answer) => countOf(answer, "contacts") === 100,
    ),
    read("People: all the pages", "/api/contact-pages", (answer) => countOf(answer, "cursors") > 1),
    read("duplicates", "/api/duplicates", (answer) => countOf(answer, "pairs") > 0),
    read("chain", `/api/contacts/${chained}/chain`, (answer) => holds(answer, chained)),
    read("paths", `/api/paths?fromId=${earlier}&toId=${chained}`, (answer) => countOf(answer, "paths") > 0),
    read("referrals", "/api/referrals?limit=50", (answer) => countOf(answer, "referrals") === 50),
    read("graph of 500", "/api/chains?limit=500", (answer) => countOf(answer, "people") === 500),
    read("insights", "/api/insights", (answer) => countOf(answer, "months") === 12),
    read("yield", "/api/insights/yield", (answer) => countOf(answer, "introducers") > 0),
    read("review", "/api/open-loops", (answer) => countOf(answer, "loops") > 0),
    someone,
    {
      name: "capture",
      floor: "insert",
      method: "PUT",
      path: () => `/api/captures/${randomUUID()}`,
      body: JSON.stringify(captured(on)),
      isRight: (answer) => holds(answer, "Tolu Adeyemi", "Bea Santos"),
    },
    {
      name: "debrief of 14",
      floor: "insert",
      method: "PUT",
      path: () => `/api/captures/${randomUUID()}`,
      body: JSON.stringify(debriefed(on)),
      isRight: (answer) => countOf(answer, "people") === 14,
    },
    {
      name: "complete",
      floor: "insert",
      method: "POST",
      path: () => `/api/follow-ups/${ids.next().value ?? "none-left"}/completion`,
      body: JSON.stringify({ outcome: "Nothing open now", next }),
      version: 1,
      most: Math.min(Math.floor(toComplete.length / rounds) - 10, 2000),
      isRight: (answer) => holds(answer, "Check back"),
    },
  ];
};
