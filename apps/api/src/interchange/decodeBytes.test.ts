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

  it.each([
    ["windows-1250", "Łukasz Wójcik", "Małgorzata Dąbrowska"],
    ["windows-1250", "Jiří Novák", "Petra Benešová"],
    ["windows-1250", "Szabó László", "Nagy Győző", "Szűcs Ödön"],
    ["windows-1250", "Željko Marić", "Đorđe Šimić"],
    ["windows-1250", "Ioana Mihăilă", "Gheorghe Brâncuşi"],
    ["windows-1254", "Ayşe Yılmaz", "Mehmet Çağlar", "İbrahim Şahin"],
    ["windows-1254", "Ayşe Kaya"],
    ["macintosh", "Jürgen Müller"],
    ["macintosh", "Käthe Groß", "Björn Schäfer"],
    ["macintosh", "Hélène Dupont", "François Bérard", "Jean-Noël d’Arc"],
    ["macintosh", "José Muñoz", "Íñigo Ruiz"],
    ["windows-1252", "Søren Kjær", "Åse Sørensen"],
    ["windows-1252", "Søren Holm", "Hélène Dupont", "Adèle Roy"],
    ["windows-1252", "Søren Kjær", "José Muñoz", "João Conceição", "Niccolò Forlì", "Jürgen Müller"],
    ["windows-1252", "Þórður Jónsson", "Sigríður Guðmundsdóttir"],
    ["windows-1252", "Seán O’Brien – CEO"],
    ["windows-1252", "Zoë Kravitz"],
  ])("tells by the letters of names in %s: %s", (charset, ...names) => {
    const table = `Name,Email\n${names.map((name, at) => `${name},p${at}@example.org\n`).join("")}`;
    expect(decodeBytes(iconv.encode(table, charset))).toBe(table);
  });

  it("reads UTF-8 that was cut in the middle of a letter as UTF-8", () => {
    const bytes = iconv.encode("Zoë Müller, Grüße aus Köln ", "utf8");
    const cut = Buffer.concat([bytes, Buffer.from([0xc3])]);
    expect(decodeBytes(cut)).toContain("Zoë Müller, Grüße");
  });
});
