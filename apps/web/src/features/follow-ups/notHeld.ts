/** What came of a coffee or a meeting that has not taken place, where nobody says more. */
export const notHeld = { invited: "Invited", agreed: "Agreed on a day" } as const;

/** Whether what came of it says that it has not taken place. */
export const isNotHeld = (outcome: string): boolean =>
  outcome === notHeld.invited || outcome === notHeld.agreed;
