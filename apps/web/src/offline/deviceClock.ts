/** The clock of this device, which gives what is kept its age and an act its day; it may be wrong. */
export const deviceNow = (): Date => new Date();
