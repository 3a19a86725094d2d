import { posix } from "node:path";
import { type SourceFile, importsOf } from "./sourceFile";

/** What of ours each package may import. An undeclared import fails by itself, so declaring is what is watched. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  "packages/contract": [],
  "packages/domain": ["contract"],
  "packages/capture": [
    "contract",
    "domain/actionFacts",
    "domain/day",
    "domain/nameTitles",
    "domain/workingDays",
  ],
  prisma: [],
  "apps/api": ["contract", "domain", "db"],
  "apps/web": [
    "contract",
    "capture",
    "domain/actionFacts",
    "domain/channelFacts",
    "domain/day",
    "domain/daysBetween",
    "domain/fillStep",
    "domain/firstName",
    "domain/foldText",
    "domain/spreadOverDays",
    "domain/withFullName",
    "domain/waiting",
    "domain/workingDays",
    "domain/pluralForm",
    "domain/telUrl",
  ],
  "apps/e2e": ["api/testing"],
};

/** Packages that stay light: nothing of others but these. */
const onlyFromElsewhere: Readonly<Record<string, readonly string[]>> = {
  "packages/contract": ["zod"],
  "packages/domain": ["@date-fns/tz", "@date-fns/utc", "date-fns"],
  "packages/capture": [],
};

const ours = "@followthrough/";

const folderOf = (path: string): string | undefined =>
  Object.keys(mayImport).find((folder) => path.startsWith(`${folder}/`));

const namesIn = (manifest: string, ...lists: readonly ("dependencies" | "devDependencies")[]): string[] => {
  const parsed: Partial<Record<string, object>> = JSON.parse(manifest);
  return lists.flatMap((list) => Object.keys(parsed[list] ?? {}));
};

const isAllowed = (name: string, allowed: readonly string[]): boolean =>
  allowed.some((one) => name === one || name.startsWith(`${one}/`));

const manifestProblems = (folder: string, { path, text }: SourceFile): string[] => {
  const packages = new Set((mayImport[folder] ?? []).map((name) => name.split("/")[0]));
  const elsewhere = onlyFromElsewhere[folder];
  return [
    ...namesIn(text, "dependencies", "devDependencies")
      .filter((name) => name.startsWith(ours) && !packages.has(name.slice(ours.length)))
      .map((name) => `${path}: may not depend on ${name}`),
    ...namesIn(text, "dependencies")
      .filter((name) => elsewhere && !name.startsWith(ours) && !elsewhere.includes(name))
      .map((name) => `${path}: may not depend on ${name}; this package stays light`),
  ];
};

/** Packages may import only packages below them, and never by a path into another's folder. */
export const packageDirection = (file: SourceFile): string[] => {
  const folder = folderOf(file.path);
  if (folder === undefined) return [];
  if (file.path === `${folder}/package.json`) return manifestProblems(folder, file);
  return importsOf(file).flatMap((name) => {
    const leaves =
      name.startsWith(".") && !posix.join(posix.dirname(file.path), name).startsWith(`${folder}/`);
    if (leaves) return [`${file.path}: "${name}" reaches into another package by its path`];
    const isForbidden = name.startsWith(ours) && !isAllowed(name.slice(ours.length), mayImport[folder] ?? []);
    return isForbidden ? [`${file.path}: may not import "${name}"`] : [];
  });
};
