import type { SourceFile } from "./sourceFile";

/** Files that may render a failed read themselves, each for a reason. */
const drawers: ReadonlySet<string> = new Set([
  "apps/web/src/ui/ErrorState.tsx",
  // The one place for reads.
  "apps/web/src/lib/Loaded.tsx",
  // A part of the program that could not be fetched, or a page that broke: no read failed.
  "apps/web/src/lib/CouldNotFetch.tsx",
  "apps/web/src/shell/RouteError.tsx",
  // A link that cannot be opened is first asked whether it was used or ran out, and stands in a page of its own.
  "apps/web/src/shell/LinkFailure.tsx",
]);

/**
 * Reads must be shown by `Loaded`: code written by hand forgets the message, the retry button, or to keep old data
 * when a refetch fails.
 */
export const failedReads = ({ path, text }: SourceFile): string[] =>
  /^apps\/web\/src\/.*\.tsx?$/.test(path) && !drawers.has(path) && /\bErrorState\b/.test(text)
    ? [`${path}: draws by hand that it could not be loaded; use Loaded`]
    : [];
