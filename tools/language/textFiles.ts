/** Where texts for people stand. */
const withTexts = /(?:^|\/)(?:apps\/(?:web|api)|packages\/(?:domain|contract))\/src\/.+\.tsx?$/;

/**
 * Not where words are read rather than written: headings of tables and cards, what is typed, keys of a keyboard. Nor the API as it
 * is told to programs, and what only tests load.
 */
const without = new RegExp(
  [
    String.raw`\.test\.tsx?$`,
    "/testing/",
    "/api/src/(?:openapi|interchange/(?:table|vcard))/",
    "/domain/src/(?:keyWalks|commonPasswords|monthNames|dayNamedInOutcome|searchTypos|candidatePairs)",
    "/web/src/ui/(?:ariaKeys|hotkeyMatch)",
    "/web/src/features/templates/unfilled",
  ].join("|"),
);

/** Whether a file of the source may hold texts for people. Notes are read in English by `packages/capture`, which holds none. */
export const isTextFile = (path: string): boolean => withTexts.test(path) && !without.test(path);
