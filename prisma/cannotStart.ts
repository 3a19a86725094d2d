/** The program must not start; the message says why and what to do. */
export class CannotStart extends Error {}
