/** That somebody pointed to somebody, and the line of the archive that says so. */
export interface NumberedLink {
  readonly to: string;
  readonly line: number;
}

/**
 * The line that closes a circle among who pointed to whom, by referrer; null where there is none. Everybody is passed once
 * and nothing calls itself: a chain may be as long as an account is large.
 */
export const findReferralLoopLine = (links: ReadonlyMap<string, readonly NumberedLink[]>): number | null => {
  const done = new Set<string>();
  for (const start of links.keys()) {
    if (done.has(start)) continue;
    const onWay = new Set([start]);
    const way = [{ id: start, next: 0 }];
    for (let at = way.at(-1); at; at = way.at(-1)) {
      const link = links.get(at.id)?.[at.next];
      at.next += 1;
      if (!link) {
        onWay.delete(at.id);
        done.add(at.id);
        way.pop();
      } else if (onWay.has(link.to)) return link.line;
      else if (!done.has(link.to)) {
        onWay.add(link.to);
        way.push({ id: link.to, next: 0 });
      }
    }
  }
  return null;
};
