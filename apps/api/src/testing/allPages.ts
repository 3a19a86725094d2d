/** Follows the cursor from the first page to the last and returns all that came, in order. */
export const allPages = async <Row>(
  readPage: (from: { cursor?: string }) => Promise<{ rows: readonly Row[]; nextCursor: string | null }>,
): Promise<Row[]> => {
  const seen: Row[] = [];
  for (let cursor: string | null = ""; cursor !== null;) {
    const page: { rows: readonly Row[]; nextCursor: string | null } = await readPage(
      cursor ? { cursor } : {},
    );
    seen.push(...page.rows);
    cursor = page.nextCursor;
  }
  return seen;
};
