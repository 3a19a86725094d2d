import type { SourceFile } from "./sourceFile";

const query =
  /\$(?:executeRaw|queryRaw)\b|\b(?:tx|read)\.rows\b|\b(?:statement|tupleStatement)\(|\b(?:tx|read)\.[a-z]\w*\.(?:find|create|update|upsert|delete|count|groupBy|aggregate)\w*\(/;

const mayQuery = new Set([
  // Asks no table: only whether the database answers.
  "apps/api/src/http/healthRoutes.ts",
  // Goes from account to account.
  "apps/api/src/features/trash/purgeTrash.ts",
]);

/**
 * Queries belong in `.store.ts` files (or in `sql`, which stores are made of), so that whoever changes a table looks
 * nowhere else.
 */
export const queries = ({ path, text }: SourceFile): string[] => {
  const isBound =
    /^apps\/api\/src\/.*\.ts$/.test(path) &&
    !/\.store\.ts$|\.test\.ts$|\/testing\/|^apps\/api\/src\/sql\//.test(path) &&
    !mayQuery.has(path);
  return isBound && query.test(text) ? [`${path}: asks the database; that is done in a .store.ts`] : [];
};
