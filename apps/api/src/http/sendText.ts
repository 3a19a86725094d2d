import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Request, Response } from "express";
import { type Coding, codingFor } from "./contentCoding";

/** In bytes: a shorter one fits into a packet or two as it is. */
const shortest = 1000;

/**
 * At once and at the lowest level: 22 kB take 30 µs, of which 2 kB are left. In another thread they would wait for it
 * longer than it takes (docs/decisions/0071).
 */
const quickly: Readonly<Record<Coding, (text: Buffer) => Buffer>> = {
  br: (text) =>
    brotliCompressSync(text, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 1, [constants.BROTLI_PARAM_SIZE_HINT]: text.length },
    }),
  gzip: (text) => gzipSync(text, { level: 1 }),
};

/**
 * How long a compressed text is tells of what it holds. A page of another site that has a browser ask for what it chooses,
 * over and over, must learn nothing by that: what it causes goes as it is.
 */
const isOfAnotherSite = (request: Request): boolean => {
  const site = request.get("sec-fetch-site") ?? "same-origin";
  return site !== "same-origin" && site !== "none";
};

/** What is sent, and what became of it when it was compressed. */
export interface Text {
  readonly plain: Buffer;
  readonly compressed: Partial<Record<Coding, Buffer>>;
}

export const asText = (text: string): Text => ({ plain: Buffer.from(text), compressed: {} });

/** Answers 304 where the client has it already, by the `ETag` that was set. */
export const isKnown = (response: Response): boolean => {
  if (!response.req.fresh) return false;
  response.vary("Accept-Encoding");
  response.status(304).end();
  return true;
};

/** Sends a text, compressed where that is taken and worth it; nothing but its `ETag` to a client that has it already. */
export const sendText = (response: Response, type: string, text: Text): void => {
  if (isKnown(response)) return;
  const { plain, compressed } = text;
  response.type(type);
  response.vary("Accept-Encoding");
  const { req: request } = response;
  const coding = plain.length < shortest || isOfAnotherSite(request) ? null : codingFor(request);
  if (coding === null) return void response.send(plain);
  response.setHeader("Content-Encoding", coding);
  response.send((compressed[coding] ??= quickly[coding](plain)));
};
