import { readContactFile } from "./readContactFile";
const MB = 1024 * 1024;
const enc = (s: string) => new TextEncoder().encode(s);
const rep = (s: string, n: number) => s.repeat(Math.floor(n / s.length));
const cases: Record<string, [string, () => string]> = {
  never_ends: ["a.vcf", () => "BEGIN:VCARD\n" + rep("NOTE:x\n", 10 * MB)],
  fold_never: ["a.vcf", () => "BEGIN:VCARD\nNOTE:" + rep("x\n ", 10 * MB)],
  fold_spaces: ["a.vcf", () => "BEGIN:VCARD\nNOTE:" + rep("x\n" + " ".repeat(1000), 10 * MB)],
  one_line: ["a.vcf", () => "BEGIN:VCARD\nNOTE:" + rep("x", 10 * MB)],
  header_semis: ["a.vcf", () => "BEGIN:VCARD\nNOTE" + rep(";", 10 * MB)],
  header_quotes: ["a.vcf", () => 'BEGIN:VCARD\nNOTE;A="' + rep(';"="', 10 * MB)],
  header_params: ["a.vcf", () => "BEGIN:VCARD\nNOTE" + rep(";TYPE=a", 2.9 * MB) + ":x\nEND:VCARD"],
  header_params_many: [
    "a.vcf",
    () => rep("BEGIN:VCARD\nNOTE" + rep(";TYPE=a", 100000) + ":x\nEND:VCARD\n", 10 * MB),
  ],
  begins: ["a.vcf", () => rep("BEGIN:VCARD\n", 10 * MB)],
  agents: ["a.vcf", () => rep("BEGIN:VCARD\nAGENT:\n", 10 * MB)],
  ends: ["a.vcf", () => "BEGIN:VCARD\n" + rep("END:VCARD\n", 10 * MB)],
  backslashes: ["a.vcf", () => "BEGIN:VCARD\nFN:x\n" + rep("N:" + "\\".repeat(190000) + "\n", 10 * MB)],
  n_semis: ["a.vcf", () => "BEGIN:VCARD\nFN:x\n" + rep("N:" + "\\;".repeat(95000) + "\n", 10 * MB)],
  adr_words: [
    "a.vcf",
    () =>
      "BEGIN:VCARD\nFN:x\n" +
      rep("ADR:" + rep("ab;", 190000) + "\nLABEL:" + rep("ab ", 190000) + "\n", 10 * MB),
  ],
  qp: ["a.vcf", () => "BEGIN:VCARD\nFN;ENCODING=QUOTED-PRINTABLE:" + rep("=\n", 10 * MB)],
  qp2: ["a.vcf", () => "BEGIN:VCARD\nFN;ENCODING=QUOTED-PRINTABLE:" + rep("=C3", 190000) + "\nEND:VCARD"],
  stray: ["a.vcf", () => "BEGIN:VCARD\n" + rep("x\n", 10 * MB)],
  spaces: ["a.vcf", () => rep(" ", 10 * MB) + "BEGIN:VCARD\n"],
  b64: ["a.vcf", () => "BEGIN:VCARD\nFN:x\nPHOTO;ENCODING=b:" + rep("A", 10 * MB)],
  high: ["a.vcf", () => "BEGIN:VCARD\nFN:x\nCATEGORIES:" + rep("é,", 190000)],
  emails: [
    "a.vcf",
    () =>
      rep("BEGIN:VCARD\nFN:x\n" + rep("EMAIL:a@" + "a.".repeat(120) + "\n", 100000) + "END:VCARD\n", 10 * MB),
  ],
  urls: [
    "a.vcf",
    () =>
      rep("BEGIN:VCARD\nFN:x\n" + rep("URL:" + "a.".repeat(990) + "!\n", 200000) + "END:VCARD\n", 10 * MB),
  ],
  tels: [
    "a.vcf",
    () => rep("BEGIN:VCARD\nFN:x\n" + rep("TEL:+1 418 656 9254x\n", 500) + "END:VCARD\n", 10 * MB),
  ],
  real: [
    "a.vcf",
    () => {
      let s = "";
      for (let i = 0; i < 19999; i++)
        s += `BEGIN:VCARD\nVERSION:3.0\nFN:Dana Ruiz ${i}\nN:Ruiz;Dana;;;\nEMAIL;TYPE=work:dana${i}@example.org\nTEL;TYPE=cell:+1 418 656 ${1000 + (i % 9000)}\nORG:Acme;Sales\nADR:;;Street 1;Town;;12345;Canada\nNOTE:met at a conference\nURL:https://www.linkedin.com/in/dana${i}\nEND:VCARD\n`;
      return s;
    },
  ],
  csvquote: ["a.csv", () => 'First Name,Last Name,URL,Connected On\n"' + rep("a,b\n", 10 * MB)],
  csvquotes: ["a.csv", () => "First Name,Last Name,URL,Connected On\n" + rep('"a"b"', 10 * MB)],
  csvquotes2: ["a.csv", () => "First Name,Last Name,URL,Connected On\n" + rep('"a" ', 10 * MB)],
  csvquotes3: ["a.csv", () => "First Name,Last Name,URL,Connected On\n" + rep('"a\n', 10 * MB)],
  csvquotes4: ["a.csv", () => "First Name,Last Name,URL,Connected On\n" + rep('x""', 10 * MB)],
  csvq5: ["a.csv", () => "First Name,Last Name,URL,Connected On\n" + rep('"""', 10 * MB)],
  csvq6: ["a.csv", () => "First Name,Last Name,URL,Connected On\n" + rep('"a",b"\n', 10 * MB)],
  csvcommas: ["a.csv", () => "First Name,Last Name,URL,Connected On\n" + rep(",", 10 * MB)],
  csvrows: ["a.csv", () => "First Name,Last Name,URL,Connected On\n" + rep("a\n", 10 * MB)],
  csvreal: [
    "a.csv",
    () => {
      let s = "Notes:\nx\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\n";
      for (let i = 0; i < 19999; i++)
        s += `Dana,Ruiz,https://www.linkedin.com/in/dana${i},,Acme ${i},"Boss, ${i}",01 Jan 2024\n`;
      return s;
    },
  ],
  csvshort: ["a.csv", () => rep('"', 10 * MB)],
  csvspace: ["a.csv", () => "First Name,Last Name,URL,Connected On\n" + "a," + rep(" ", 10 * MB) + ",x\n"],
  csvdate: [
    "a.csv",
    () => "First Name,Last Name,URL,Connected On\n" + rep("a,b,c,1" + " ".repeat(1000) + "\n", 10 * MB),
  ],
  text: ["a.txt", () => rep("hello world ", 10 * MB)],
};
for (const [n, [f, m]] of Object.entries(cases)) {
  if (process.argv[2] && !n.includes(process.argv[2])) continue;
  const b = enc(m());
  const t = performance.now();
  let o = "";
  try {
    const r = readContactFile(f, b, "US");
    o = `${r.people.length} people ${r.unplaced.length} unplaced`;
  } catch (e) {
    o = (e as Error).name + " " + (e as Error).message.slice(0, 80);
  }
  console.log(n.padEnd(20), (b.length / MB).toFixed(1) + "MB", Math.round(performance.now() - t) + "ms", o);
}
