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

/** Sends a text, compressed where that is taken and worth it; nothing but its `ETag` to whoever has it already. */
export const sendText = (response: Response, type: string, text: string | Buffer): void => {
  const bytes = Buffer.from(text);
  response.type(type);
  response.vary("Accept-Encoding");
  const { req: request } = response;
  if (request.fresh) return void response.status(304).end();
  const coding = bytes.length < shortest || isOfAnotherSite(request) ? null : codingFor(request);
  if (coding === null) return void response.send(bytes);
  response.setHeader("Content-Encoding", coding);
  response.send(quickly[coding](bytes));
};
