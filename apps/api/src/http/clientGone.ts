/** Whoever asked has gone away: there is nobody to answer, and nothing went wrong. */
export class ClientGone extends Error {
  constructor() {
    super("The client went away.");
    this.name = "ClientGone";
  }
}
