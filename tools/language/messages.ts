import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { findMessages } from "./findMessages.ts";
import { type Translations, languageFile, readTranslations } from "./languages.ts";
import { isTextFile } from "./textFiles.ts";

// `pnpm messages de` brings the file of a language up to date: every text of the source, in order, with its translation or an
// empty one. Without a language it lists the texts.

const sources = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  encoding: "utf8",
})
  .split("\n")
  .filter(isTextFile);
const texts = [
  ...new Set(
    sources.flatMap((path) => findMessages(path, readFileSync(path, "utf8")).map(({ source }) => source)),
  ),
].toSorted();

const [language] = process.argv.slice(2);
if (language === undefined) console.log(texts.map((text) => JSON.stringify(text)).join("\n"));
else {
  const file = languageFile(language);
  const known: Translations = existsSync(file) ? readTranslations(language) : {};
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    `${JSON.stringify(Object.fromEntries(texts.map((text) => [text, known[text] ?? ""])), null, 2)}\n`,
  );
  const unused = Object.keys(known).filter((text) => known[text] && !texts.includes(text));
  const missing = texts.filter((text) => !known[text]);
  console.log(`${texts.length} texts, ${missing.length} without a translation.`);
  if (unused.length > 0)
    console.log(
      `No longer used, and taken out:\n${unused.map((text) => `${text} -> ${known[text]}`).join("\n")}`,
    );
}
