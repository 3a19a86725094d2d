import type { Access, BytesBody, CalendarDay, HandlingOf, RouteSpec } from "@followthrough/contract";
import type { Db, Tx } from "@followthrough/db";
import type { Request, Response } from "express";
import type { ActingAccount, LinkedAccount, SignedIn } from "./account";
import type { NamedAct } from "./namedAct";

/** For whom a request speaks, by how a route is reached. */
interface AccountBy {
  readonly account: SignedIn;
  readonly link: LinkedAccount;
  readonly anyone: SignedIn | null;
}

/** For whom a request speaks, however its route is reached. */
export type RequestAccount = AccountBy[Access];

/** A reading whose answer may be given again all day, and that may not depend on the hour. */
type HoldsAllDay<R extends RouteSpec> = R extends {
  readonly method: "GET";
  readonly access: "account";
  readonly answer: object;
}
  ? R extends { readonly holds: string }
    ? false
    : true
  : false;

/** What a handler is told: the parsed input, for whom, and which day it is for them. */
export type HandlerInput<R extends RouteSpec> = Pick<HandlingOf<R>, "params" | "query" | "body"> & {
  readonly account: AccountBy[R["access"]];
  readonly today: CalendarDay;
  /** It was done out of reach and waited, with others that were made from as little (`X-Done-On`). */
  readonly isSentLater: boolean;
  /** The instant of the request, ISO 8601 UTC; none where the answer holds to the end of the day. */
  readonly now: HoldsAllDay<R> extends true ? undefined : string;
  /** The version an edit was made from (`If-Match`). */
  readonly version: R extends { ifMatch: true } ? number : null;
  /**
   * Only `handling` needs it: keeps the answer under the key that the act was named by, in the transaction that does the
   * act, and passes it on. `writing` does so by itself. What the route declares for the security log goes with it.
   */
  keep<A>(tx: Tx, answer: A): Promise<A>;
  /**
   * Only an act in parts needs it, in the transaction of its first: writes what the route declares for the security log, for
   * whatever stops the rest may keep that from being written as well.
   */
  note(tx: Tx): Promise<void>;
};

type HandlerAnswer<R extends RouteSpec> = Promise<HandlingOf<R>["answer"]>;

/** What only sign-in needs: the exchange itself. */
export interface Exchange {
  readonly request: Request;
  readonly response: Response;
}

/** What the server knows of a request before it knows the types of its route. */
export interface ParsedRequest {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  readonly account: unknown;
  readonly today: CalendarDay;
  readonly isSentLater: boolean;
  readonly now: unknown;
  readonly version: unknown;
  /** What a write was named as, to be answered alike when it is sent again. */
  readonly act: NamedAct | null;
  keep<A>(tx: Tx, answer: A): Promise<A>;
  note(tx: Tx): Promise<void>;
}

/** A route of the contract and what answers it, as the server mounts them. */
export interface Implementation {
  readonly route: RouteSpec;
  readonly handle: (db: Db, ask: ParsedRequest, exchange: Exchange) => Promise<unknown>;
  /** Of one that only reads: the same from whichever connection. */
  readonly read?: (tx: Tx, ask: ReadingAsk) => Promise<unknown>;
}

/** What a reading is told, all of which can be handed to a thread. */
export type ReadingAsk = Pick<ParsedRequest, "params" | "query" | "account" | "today" | "now">;

type Handle = Implementation["handle"];

/** A route that only reads. */
export const reading = <R extends RouteSpec>(
  route: R,
  handle: (tx: Tx, ask: HandlerInput<R>) => HandlerAnswer<R>,
): Implementation => ({
  route,
  handle: ((db, ask) => handle(db.read, ask as HandlerInput<R>)) satisfies Handle,
  read: (tx, ask) => handle(tx, ask as HandlerInput<R>),
});

/** A route that writes for whom is signed in, or whose link it is: all of it in one transaction of the account, or nothing. */
export const writing = <R extends RouteSpec & { access: "account" | "link" }>(
  route: R,
  handle: (tx: Tx, ask: HandlerInput<R>) => HandlerAnswer<R>,
): Implementation => ({
  route,
  handle: ((db, ask) => {
    const { account } = ask as { account: ActingAccount };
    return db.transaction(account.id, async (tx) => ask.keep(tx, await handle(tx, ask as HandlerInput<R>)));
  }) satisfies Handle,
});

/** A route that opens its own transaction, because it does slow work before it or sets a cookie after it. */
export const handling = <R extends RouteSpec>(
  route: R,
  handle: (db: Db, ask: HandlerInput<R>, exchange: Exchange) => HandlerAnswer<R>,
): Implementation => ({
  route,
  handle: ((db, ask, exchange) => handle(db, ask as HandlerInput<R>, exchange)) satisfies Handle,
});

export const isBytesBody = (body: RouteSpec["body"]): body is BytesBody =>
  body !== undefined && "bytes" in body;

export const needsAccount = (access: Access): boolean => access === "account";

/** Whether whoever calls speaks for an account: signed in to it, or by a link of it. */
export const isForAccount = (access: Access): boolean => access !== "anyone";
