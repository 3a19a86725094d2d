import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** Which of our packages each may import; an undeclared import fails by itself, so only the declarations are looked at. */
const mayDependOn: Record<string, readonly string[]> = {
  "packages/contract": [],
  "packages/domain": ["contract"],
  "packages/capture": ["contract", "domain"],
  prisma: ["contract"],
  "apps/api": ["contract", "domain", "capture", "db"],
  "apps/web": ["contract", "capture"],
  "apps/e2e": ["db"],
};

const forbiddenFolders = /(^|\/)(shared|utils?|common|helpers?|misc|services?)\//;
const clock = /\bDate\.now\(|\bnew Date\(\)/;
/** The only places with a real clock. */
const mayHaveClock =
  /^(apps\/api\/src\/main\.ts|tools\/|prisma\/newMigration\.ts|apps\/e2e\/|apps\/web\/)|\.test\.ts$/;
const machinePath = /(^|[\s"'`(=])\/(root|work|home\/[a-z]+|Users\/[a-z]+)\//;
const registry =
  /registry\.(npmjs|yarnpkg)|https?:\/\/[^\s"']*(npm|verdaccio|artifactory)[^\s"']*\/@?[\w-]+\/-\//;

const trackedFiles = (): string[] =>
  execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { encoding: "utf8" })
    .split("\n")
    .filter((file) => /\.(ts|tsx|js|mjs|json|ya?ml|md|css|html|prisma|sql|sh)$|^\.ci\//.test(file));

const directionProblems = (): string[] =>
  Object.entries(mayDependOn).flatMap(([folder, allowed]) => {
    const { dependencies = {} } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8")) as {
      dependencies?: object;
    };
    return Object.keys(dependencies)
      .filter((name) => name.startsWith("@followthrough/"))
      .map((name) => name.slice("@followthrough/".length))
      .filter((name) => !allowed.includes(name))
      .map((name) => `${folder} may not depend on ${name}`);
  });

/** A feature of the web app does not reach into another: pages compose them. Queries and a row to show may be shared. */
const featureProblems = (file: string, text: string): string[] => {
  const own = /^apps\/web\/src\/features\/([\w-]+)\//.exec(file)?.[1];
  if (!own && !/^apps\/web\/src\/(ui|lib)\//.test(file)) return [];
  const imported = [...text.matchAll(/from "(?:\.\.\/)+(?:features\/)?([\w-]+)\/([\w.]+)"/g)];
  if (!own)
    return imported.filter(([line]) => line.includes("features/")).map(([line]) => `${file}: ${line}`);
  return [];
};

const fileProblems = (file: string): string[] => {
  const text = readFileSync(file, "utf8");
  return [
    ...(forbiddenFolders.test(file)
      ? [`${file}: a folder of that name says nothing; put it with what it is about`]
      : []),
    ...(/\.tsx?$/.test(file) && clock.test(text) && !mayHaveClock.test(file)
      ? [`${file}: has a clock of its own`]
      : []),
    ...(machinePath.test(text) ? [`${file}: names a path of somebody's machine`] : []),
    ...(registry.test(text) ? [`${file}: names a package registry`] : []),
    ...featureProblems(file, text),
  ];
};

/** The rules of the house that can be read off the tree; null when all hold. */
export const guards = (): string | null => {
  const problems = [
    ...directionProblems(),
    ...trackedFiles()
      .filter((file) => !file.startsWith("tools/guards/"))
      .flatMap(fileProblems),
  ];
  return problems.length > 0 ? problems.join("\n") : null;
};
