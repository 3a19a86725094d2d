import { type RequestListener, type Server, type ServerResponse, createServer } from "node:http";
import type { Socket } from "node:net";
import { type ErrorAnswer, type ErrorCode, errorStatus } from "@followthrough/contract";
import { headersOf } from "./headers";

/** How long a connection may take, in milliseconds. */
export interface ConnectionTimeouts {
  /** Until the last line of a request's head. */
  readonly head: number;
  /** Until the last byte of a request: an archive over a slow line needs minutes. */
  readonly request: number;
  /** Without a byte in either direction, an answer being made included. */
  readonly silence: number;
  /** Between an answer and the next request; longer than proxies keep theirs, so that none is cut off while it is sent. */
  readonly between: number;
  /** How often it is looked whether one has taken too long. */
  readonly look: number;
}

const usual: ConnectionTimeouts = {
  head: 30_000,
  request: 30 * 60_000,
  silence: 5 * 60_000,
  between: 65_000,
  look: 5_000,
};

/** What Node finds wrong with a request before there is one to answer. */
const wrong: Readonly<Record<string, readonly [ErrorCode, string]>> = {
  HPE_HEADER_OVERFLOW: ["headers_too_large", "The head of this request is too large."],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: ["too_large", "That is too large."],
  ERR_HTTP_REQUEST_TIMEOUT: ["request_timeout", "The request took too long to arrive."],
};

const statusLines: Readonly<Record<number, string>> = {
  400: "Bad Request",
  408: "Request Timeout",
  413: "Content Too Large",
  431: "Request Header Fields Too Large",
};

const codeOf = (error: Error): string => ("code" in error ? String(error.code) : "");

const answerTo = (error: Error, headers: ReadonlyMap<string, string>): string => {
  const [code, message] = wrong[codeOf(error)] ?? ["invalid_input", "This is not a request of HTTP."];
  const answer: ErrorAnswer = { error: { code, message } };
  const body = JSON.stringify(answer);
  const status = errorStatus[code];
  const lines = [
    `HTTP/1.1 ${status} ${statusLines[status] ?? ""}`,
    ...[...headers].map(([name, value]) => `${name}: ${value}`),
    "Cache-Control: no-store",
    "Content-Type: application/json; charset=utf-8",
    `Content-Length: ${Buffer.byteLength(body)}`,
    "Connection: close",
  ];
  return `${lines.join("\r\n")}\r\n\r\n${body}`;
};

/**
 * The server of the program: connections that say nothing, stop half way or never read their answer end, and what Node
 * itself refuses is answered in the one shape, with the headers of every other answer.
 */
export const httpServer = (
  app: RequestListener,
  { https, patience = usual }: { https: boolean; patience?: ConnectionTimeouts },
): Server => {
  const headers = headersOf(https);
  /** The answer under way on a connection: nothing may be written into the middle of one. */
  const answering = new WeakMap<object, ServerResponse>();
  const server = createServer(
    {
      headersTimeout: patience.head,
      requestTimeout: patience.request,
      connectionsCheckingInterval: patience.look,
      keepAliveTimeout: patience.between,
      // A peer that vanished without a word is found out by the system.
      keepAlive: true,
      keepAliveInitialDelay: 60_000,
      // A missing Host is answered as a wrong one is.
      requireHostHeader: false,
    },
    (request, response) => {
      answering.set(request.socket, response);
      response.once("close", () => answering.delete(request.socket));
      app(request, response);
    },
  );
  // Whatever is expected but 100-continue is passed over, as HTTP allows.
  server.on("checkExpectation", (request, response) => server.emit("request", request, response));
  server.setTimeout(patience.silence);
  server.on("clientError", (error, socket: Socket) => {
    const begun = answering.get(socket)?.headersSent ?? false;
    if (!socket.writable || begun || codeOf(error) === "ECONNRESET") return void socket.destroy();
    socket.end(answerTo(error, headers), () => socket.destroy());
  });
  return server;
};
