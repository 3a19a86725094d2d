import type * as z from "zod";
import type { ErrorCode } from "./errors";
import type { SecurityEventKind } from "./securityEventKind";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/**
 * Who may call: `anyone` needs no session, `account` needs one and sees that account alone. `link` needs the token of a
 * secret link in `X-Link-Token`, whoever is signed in, and sees what that link is about alone.
 */
export type Access = "anyone" | "account" | "link";

/** What a link in a mail opens: the answer to one step, a new password, a new address. */
export type LinkKind = "answer" | "password" | "address";

/** The pages that links in mails lead to, each at `/<name>#<token>`. */
export const linkPages = ["answer", "reset-password", "confirm-address"] as const;
export type LinkPage = (typeof linkPages)[number];

/** A body that is not JSON: the bytes of a file, and how many of them are taken at most. */
export interface BytesBody {
  readonly bytes: { readonly maxBytes: number };
}

/** The bytes of a file as a handler gets them: in a file of its own, which is gone once the request is answered. */
export interface UploadedFile {
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** SHA-256 of the bytes, in hex. */
  readonly sha256: string;
}

type Schema = z.ZodType;

/**
 * Why a write goes without the version of what was shown. "undo": it takes one act back and looks itself whether that still
 * can be. "adds": nothing that is there is replaced. "settled": nobody can rewrite what is shown of it. "password": it
 * replaces one value that whoever sends it knows, and asks for the password.
 */
export type WithoutVersion = "undo" | "adds" | "settled" | "password";

export interface RouteSpec {
  readonly method: Method;
  /** Below `/api`, parameters with a colon: `/follow-ups/:id/completion`. */
  readonly path: string;
  readonly access: Access;
  /** With `link`: of which kind the link must be. */
  readonly link?: LinkKind;
  readonly summary: string;
  readonly params?: Schema;
  readonly query?: Schema;
  readonly body?: Schema | BytesBody;
  /** The JSON answered; `null` answers 204 without a body, `binary` an image, `download` a file to keep. */
  readonly answer: Schema | null | "binary" | "download";
  readonly status?: 200 | 201 | 202;
  /**
   * An edit must say in `If-Match` which version it was made from, and an act on a record which one was shown; another one is
   * answered 412 with the record as it is now.
   */
  readonly ifMatch?: true;
  /** Why what changes something that is there needs no version. */
  readonly withoutVersion?: WithoutVersion;
  /** Asks for the password again where it was not given within ten minutes: answered 403 `confirmation_required`. */
  readonly confirmed?: true;
  /** Its answer holds a secret, which is kept nowhere: sent again under the same key it is done again. */
  readonly answersSecret?: true;
  /** Done in many small transactions, or apart, however long it takes: others are let through meanwhile. */
  readonly inParts?: true;
  /** A reading that goes through so much that it is worked out on a thread of its own: nobody else waits for it. */
  readonly apart?: true;
  /**
   * How long the answer to a reading holds while nothing is written of its account: to the end of the day, where nothing is
   * said. "minute": it tells hours. "never": it tells of more than the account, or of what is written elsewhere.
   */
  readonly holds?: "minute" | "never";
  /** What the account's security log says of it once it succeeded. */
  readonly event?: SecurityEventKind;
  /** Which errors it can give beyond those every route can. */
  readonly errors?: readonly ErrorCode[];
}

/** Declares one route of the API as data; server, client, document and tests are made from it. */
export const route = <const R extends RouteSpec>(spec: R): R => spec;

type In<S> = S extends z.ZodType ? z.input<S> : S extends BytesBody ? Uint8Array<ArrayBuffer> : undefined;
type Out<S> = S extends z.ZodType ? z.output<S> : S extends BytesBody ? UploadedFile : undefined;
type Part<R, K extends string> = R extends { readonly [P in K]: infer S } ? S : undefined;

/** What a caller sends and gets. */
export type CallOf<R extends RouteSpec> = {
  params: In<Part<R, "params">>;
  query: In<Part<R, "query">>;
  body: In<Part<R, "body">>;
  /** The version it must be made from. */
  version: R extends { readonly ifMatch: true } ? number : undefined;
  answer: R["answer"] extends z.ZodType ? z.output<R["answer"]> : undefined;
};

/** A file that is written while it is made. */
export interface Download {
  readonly mediaType: string;
  readonly fileName: string;
  readonly content: AsyncIterable<Uint8Array>;
}

/** What a handler is given and must answer. */
export type HandlingOf<R extends RouteSpec> = {
  params: Out<Part<R, "params">>;
  query: Out<Part<R, "query">>;
  body: Out<Part<R, "body">>;
  answer: R["answer"] extends z.ZodType
    ? z.input<R["answer"]>
    : R["answer"] extends "binary"
      ? { bytes: Uint8Array }
      : R["answer"] extends "download"
        ? Download
        : void;
};
