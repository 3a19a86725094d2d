/** Before it nobody who is alive was born, and a day is a slip of the finger: 0206-06-25. */
export const firstKnownOn = "1900-01-01";
export const isTooLongAgo = "is too long ago: choose a day from the year 1900 on";

/** The first day that nothing is planned for any more. */
export const tooFarOn = "2200-01-01";
export const isTooFarAway = "is too far away: choose a day before the year 2200";
