/** Said of a day that is empty because the words for it were none. */
export const dayNotUnderstood = "The day was not understood. Say which one.";
