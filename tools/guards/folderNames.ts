import type { SourceFile } from "./sourceFile";

const saysNothing = new Set([
  "shared",
  "util",
  "utils",
  "common",
  "helper",
  "helpers",
  "misc",
  "service",
  "services",
  "lib",
]);
const allowed = "apps/web/src/lib/";

/** Folders must be named after their content. */
export const folderNames = ({ path }: SourceFile): string[] =>
  path
    .replace(allowed, "")
    .split("/")
    .slice(0, -1)
    .filter((name) => saysNothing.has(name))
    .map((name) => `${path}: a folder named "${name}" says nothing; put it with what it is about`);
