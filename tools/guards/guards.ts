import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { checkedSql } from "./checkedSql";
import { clocks } from "./clocks";
import { editSnapshots } from "./editSnapshots";
import { failedReads } from "./failedReads";
import { featureDirection } from "./featureDirection";
import { folderNames } from "./folderNames";
import { machineTraces } from "./machineTraces";
import { packageDirection } from "./packageDirection";
import { queries } from "./queries";
import { roomNames } from "./roomNames";
import { roomOrder } from "./roomOrder";
import type { SourceFile } from "./sourceFile";
import { interceptions } from "./interceptions";
import { storedSentences } from "./storedSentences";
import { streams } from "./streams";
import { browserChecks, submitButtons } from "./submitButtons";
import { typedForms } from "./typedForms";
import { typedText } from "./typedText";

const rules = [
  packageDirection,
  featureDirection,
  roomNames,
  roomOrder,
  queries,
  checkedSql,
  folderNames,
  clocks,
  machineTraces,
  editSnapshots,
  typedForms,
  typedText,
  interceptions,
  failedReads,
  storedSentences,
  streams,
  submitButtons,
  browserChecks,
];

/** Every text file that is or would be in the repository; the examples in these guards' own tests break the rules. */
const files = (): SourceFile[] =>
  execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { encoding: "utf8" })
    .split("\n")
    .filter((path) => path && !path.startsWith("tools/guards/") && existsSync(path))
    .map((path) => ({ path, text: readFileSync(path, "utf8") }))
    .filter(({ text }) => !text.includes("\0"));

/** Checks the rules that can be read off the source tree; null when all hold. */
export const guards = (): string | null => {
  const problems = files().flatMap((file) => rules.flatMap((rule) => rule(file)));
  return problems.length > 0 ? problems.join("\n") : null;
};
