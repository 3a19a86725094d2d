/** What came of a coffee or a meeting that has not taken place: the first line of its outcome; what was said follows. */
const notHeld = { invited: "Invited", agreed: "Agreed on a day" } as const;
type NotHeld = keyof typeof notHeld;

/** The outcome of one that has not taken place, with what was said. */
export const formatNotHeld = (stands: NotHeld, said: string): string =>
  [notHeld[stands], said.trim()].filter(Boolean).join("\n");

/** How far it is, and what was said; null for one that took place. */
export const readNotHeld = (outcome: string): { readonly stands: string; readonly said: string } | null => {
  const [stands = "", ...said] = outcome.split("\n");
  return Object.values<string>(notHeld).includes(stands) ? { stands, said: said.join("\n") } : null;
};
