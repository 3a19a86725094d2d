import { describe, expect, it } from "vitest";
import { runToEnd } from "../cooperativeTask";
import { readContactFile } from "../readContactFile";
import { UnreadableFile } from "../unreadableFile";

const heading =
  "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,ATTACHMENTS";
const profiles = {
  jo: ["Jo Bennett", "https://www.linkedin.com/in/jo-bennett"],
  dana: ["Dana Ruiz", "https://www.linkedin.com/in/dana-ruiz"],
  sam: ["Sam Okafor", "https://www.linkedin.com/in/sam-okafor"],
  bea: ["Santos, Bea", "https://www.linkedin.com/in/bea-santos"],
} as const;
type Who = keyof typeof profiles;
const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;

interface Sent {
  id: string;
  from: Who;
  to: readonly Who[];
  at: string;
  words?: string;
  subject?: string;
  title?: string;
  folder?: string;
}
const line = ({ id, from, to, at, words = "Hi", subject = "", title = "", folder = "INBOX" }: Sent): string =>
  [
    id,
    title,
    ...profiles[from],
    to.map((one) => profiles[one][0]).join(","),
    to.map((one) => profiles[one][1]).join(","),
    `${at} 10:00:00 UTC`,
    subject,
    words,
    folder,
    "",
  ]
    .map(cell)
    .join(",");
const read = (lines: readonly (Sent | string)[], words = false, first = heading) => {
  const text = [first, ...lines.map((one) => (typeof one === "string" ? one : line(one)))].join("\n");
  return runToEnd(readContactFile("messages.csv", Buffer.from(`${text}\n`), { words }));
};
const said = (people: ReturnType<typeof read>["people"]) =>
  people.map(({ name, links, talk }) => [
    name,
    links[0]?.url,
    talk?.at.slice(0, 10),
    talk?.startedBy,
    talk?.words,
  ]);

const threads: Sent[] = [
  { id: "1", from: "dana", to: ["jo"], at: "2024-05-03", words: 'Thank you;\nuntil "soon"' },
  { id: "1", from: "jo", to: ["dana"], at: "2024-05-02", words: "The study, as promised" },
  { id: "2", from: "jo", to: ["sam"], at: "2023-01-01" },
  { id: "3", from: "sam", to: ["jo"], at: "2022-12-01" },
];

describe("LinkedIn's messages", () => {
  it("give of each person when the last was and whose, and no words", () => {
    const { kind, people, unplaced } = read(threads);
    expect([kind, unplaced]).toEqual(["linkedin-messages", []]);
    expect(said(people)).toEqual([
      ["Dana Ruiz", profiles.dana[1], "2024-05-03", "them", undefined],
      ["Sam Okafor", profiles.sam[1], "2023-01-01", "me", undefined],
    ]);
    expect(JSON.stringify(people)).not.toContain("study");
  });

  it("give the words where they are asked for", () => {
    const { kind, people } = read(threads, true);
    expect(kind).toBe("linkedin-messages-with-words");
    expect(people.map(({ talk }) => talk?.words)).toEqual(['Thank you;\nuntil "soon"', "Hi"]);
  });

  it("leave out groups, advertisements, spam and InMail, and say so", () => {
    const { people, unplaced } = read([
      ...threads,
      { id: "4", from: "bea", to: ["jo", "dana"], at: "2024-06-01" },
      { id: "5", from: "bea", to: ["jo"], at: "2024-06-02", subject: "A great opportunity" },
      { id: "5", from: "jo", to: ["bea"], at: "2024-06-03" },
      { id: "6", from: "bea", to: ["jo"], at: "2024-06-04", title: "Sponsored Conversation" },
      { id: "7", from: "bea", to: ["jo"], at: "2024-06-05", folder: "SPAM" },
      "8,,Bea Santos,,Jo Bennett,,2024-06-06 10:00:00 UTC,,Hi,INBOX,",
    ]);
    expect(people.map(({ name }) => name)).toEqual(["Dana Ruiz", "Sam Okafor"]);
    expect(unplaced.map(({ reason }) => reason)).toEqual([
      "no message with a day and the address of who wrote it",
      "a conversation of several people",
      "an InMail",
      "an advertisement",
      "was in the folder for spam",
    ]);
  });

  it("of one conversation alone do not tell who is whose", () => {
    const { people, unplaced } = read(threads.slice(0, 2));
    expect(people).toEqual([]);
    expect(unplaced.map(({ reason }) => reason)).toEqual(["it cannot be told which of the two you are"]);
  });

  it("of an old download, without addresses of profiles, are refused as before", () => {
    expect(() => read([], false, "CONVERSATION ID,FROM,TO,DATE")).toThrow(UnreadableFile);
  });

  it("may be a hundred thousand", { timeout: 20_000 }, () => {
    const many = Array.from({ length: 100_000 }, (_, at) =>
      line({ id: String(at % 2), from: "jo", to: [at % 2 === 0 ? "dana" : "sam"], at: "2024-01-01" }),
    );
    expect(read(many).people).toHaveLength(2);
  });
});

it("LinkedIn's invitations give those with a note", () => {
  const invitations = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl";
  const { people } = read(
    [
      `Jo Bennett,Dana Ruiz,"5/3/24, 4:05 PM",We met at the book fair,OUTGOING,${profiles.jo[1]},${profiles.dana[1]}`,
      `Sam Okafor,Jo Bennett,"12/31/23, 12:05 AM","Hello, Jo",INCOMING,${profiles.sam[1]},${profiles.jo[1]}`,
      `Bea Santos,Jo Bennett,"1/2/24, 9:00 AM",,INCOMING,${profiles.bea[1]},${profiles.jo[1]}`,
    ],
    true,
    invitations,
  );
  expect(people.map(({ name, talk }) => [name, talk])).toEqual([
    ["Dana Ruiz", { at: "2024-05-03T16:05:00.000Z", startedBy: "me", words: "We met at the book fair" }],
    ["Sam Okafor", { at: "2023-12-31T00:05:00.000Z", startedBy: "them", words: "Hello, Jo" }],
  ]);
});
