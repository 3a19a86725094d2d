import { describe, expect, it } from "vitest";
import { readContactFile } from "../readContactFile";
import { runToEnd } from "../cooperativeTask";
import { type Packed, zip } from "../testing/zip";
import { UnreadableFile } from "../unreadableFile";

/** Times are measured on a shared machine: a busy moment may fail one; what is truly slow fails three times. */
const timed = { retry: 2 };

const text = (name: string, content: string): Packed => ({ name, content: Buffer.from(content) });
const connections =
  'Notes:\n"As exported"\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\nDana,Ruiz,,,,,01 Jan 2024\n';
const card = (name: string): string => `BEGIN:VCARD\nVERSION:3.0\nFN:${name}\nEND:VCARD\n`;
const read = (files: Packed[]) => runToEnd(readContactFile("export.zip", zip(files)));

const refused = (content: Buffer): UnreadableFile => {
  try {
    runToEnd(readContactFile("export.zip", content));
  } catch (error) {
    if (error instanceof UnreadableFile) return error;
  }
  throw new Error("was read, or failed otherwise");
};

describe("a ZIP archive", () => {
  it("of LinkedIn gives its connections and lists the files that were left out", () => {
    const file = read([
      text("messages.csv", "CONVERSATION ID,FROM,TO\n1,a,b\n"),
      text("Basic/Connections.csv", connections),
      text("Invitations.csv", "From,To,Sent At,Direction\n"),
      text("__MACOSX/._Connections.csv", "x"),
      text("Skills.csv", "Name\nMaps\n"),
    ]);
    expect(file).toMatchObject({
      kind: "linkedin-archive",
      people: [{ name: "Dana Ruiz", connectedOn: "2024-01-01" }],
      table: { sure: true },
    });
    expect(file.unplaced).toEqual([
      { row: null, text: "messages.csv", reason: "messages are not imported" },
      {
        row: null,
        text: "Invitations.csv",
        reason: "invitations are not imported: they name people you may not know",
      },
      { row: null, text: "Skills.csv", reason: "not a list of people" },
    ]);
  });

  it("of contact cards gives the people of all of them", () => {
    const file = read([
      text("a.vcf", card("Sam Okafor")),
      text("b/c.VCF", `${card("Grace Lin")}END:VCARD\n`),
      text("read me.txt", "x"),
    ]);
    expect(file.kind).toBe("vcard");
    expect(file.people.map(({ name }) => name)).toEqual(["Sam Okafor", "Grace Lin"]);
    expect(file.unplaced.map(({ text: said }) => said)).toEqual(["b/c.VCF: END:VCARD", "read me.txt"]);
  });

  it("of one table gives that", () => {
    expect(read([text("contacts.csv", "Name,E-mail\nBea Santos,bea@example.org\n")])).toMatchObject({
      kind: "table",
      people: [{ name: "Bea Santos", emails: [{ address: "bea@example.org" }] }],
    });
  });

  it("with a folder called as a Word document has one gives the cards in it", () => {
    expect(read([text("word/bea.vcf", card("Bea Santos"))])).toMatchObject({
      kind: "vcard",
      people: [{ name: "Bea Santos" }],
    });
  });

  it.each<[string, Buffer, string]>([
    ["without any of these", zip([text("photo.jpg", "x")]), "holds no Connections.csv"],
    [
      "that is a Word document",
      zip([text("[Content_Types].xml", "x"), text("word/document.xml", "x")]),
      "a Word document",
    ],
    ["that was cut off", zip([text("Connections.csv", connections)]).subarray(0, 100), "is damaged"],
    [
      "whose list points outside",
      (() => {
        const bytes = zip([text("Connections.csv", connections)]);
        bytes.writeUInt32LE(0xfffffff0, bytes.length - 6);
        return bytes;
      })(),
      "is damaged",
    ],
    [
      "with a password",
      zip([{ ...text("Connections.csv", connections), encrypted: true }]),
      "locked with a password",
    ],
    [
      "of a file larger than is read",
      zip([{ ...text("Connections.csv", connections), claimed: 4_000_000_000 }]),
      "larger than 25 MB",
    ],
  ])("%s is refused in words", (_, content, words) => {
    expect(refused(content).message).toContain(words);
  });

  it(
    "that is a bomb is refused before it goes off, whatever size it claims",
    { timeout: 10_000, ...timed },
    () => {
      const before = process.memoryUsage().rss;
      const bomb = zip([{ name: "Connections.csv", content: Buffer.alloc(400 * 1024 * 1024), claimed: 100 }]);
      const built = process.memoryUsage().rss;
      const started = performance.now();
      expect(refused(bomb).message).toContain("unpacks to more than 25 MB");
      expect(performance.now() - started).toBeLessThan(2_000);
      expect(process.memoryUsage().rss - Math.max(before, built)).toBeLessThan(100 * 1024 * 1024);
    },
  );

  it("of many cards that unpack to too much together is refused", { timeout: 20_000 }, () => {
    const large = Buffer.from(card(`x${" ".repeat(20_000_000)}`));
    const bomb = zip(Array.from({ length: 4 }, (_, at) => ({ name: `${at}.vcf`, content: large })));
    expect(refused(bomb).message).toContain("unpacks to more than 50 MB");
  });
});
