/** A start that must not go on; the message says why and what to do. */
export class CannotStart extends Error {}
