import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { decodeBytes } from "./decodeBytes";

const card = (name: string) => `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${name}\r\nEND:VCARD\r\n`;

describe("decodeBytes", () => {
  it.each([
    ["UTF-8", iconv.encode(card("Zoë Müller 山田"), "utf8")],
    ["UTF-8 with a byte order mark", iconv.encode(card("Zoë Müller 山田"), "utf8", { addBOM: true })],
    ["UTF-16 LE with a byte order mark", iconv.encode(card("Zoë Müller 山田"), "utf16le", { addBOM: true })],
    ["UTF-16 BE with a byte order mark", iconv.encode(card("Zoë Müller 山田"), "utf16be", { addBOM: true })],
    ["UTF-16 LE without one", iconv.encode(card("Zoë Müller 山田"), "utf16le", { addBOM: false })],
    ["UTF-16 BE without one", iconv.encode(card("Zoë Müller 山田"), "utf16be", { addBOM: false })],
  ])("reads %s", (_, bytes) => {
    expect(decodeBytes(bytes)).toBe(card("Zoë Müller 山田"));
  });

  it.each([
    ["windows-1252", "Sören Täve Nüßlebaum"],
    ["windows-1252", "Claire Dubois, “chargée d’études”"],
    ["shift_jis", "山田 太郎 株式会社"],
    ["windows-1251", "Иван Петров"],
    ["windows-1253", "Μαρία Παπαδοπούλου"],
  ])("finds out %s where nothing names it", (charset, name) => {
    expect(decodeBytes(iconv.encode(card(name), charset))).toContain(name);
  });

  it("reads UTF-8 that was cut in the middle of a letter as UTF-8", () => {
    const bytes = iconv.encode("Zoë Müller, Grüße aus Köln ", "utf8");
    const cut = Buffer.concat([bytes, Buffer.from([0xc3])]);
    expect(decodeBytes(cut)).toContain("Zoë Müller, Grüße");
  });
});
