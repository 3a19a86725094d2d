import { existsSync, readdirSync } from "node:fs";
import { extname } from "node:path";
import express, { type RequestHandler } from "express";
import { type Coding, codingFor } from "./contentCoding";

/** What the build puts beside a text (`tools/compressFiles.ts`). */
const endings: Readonly<Record<Coding, string>> = { br: ".br", gzip: ".gz" };

/** The addresses of compressed texts, within their folder. */
const compressedIn = (folder: string): ReadonlySet<string> => {
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: "utf8" }) : [];
  return new Set(names.map((name) => `/${name.replaceAll("\\", "/")}`));
};

interface Kept {
  /** Whatever is at an address stays as it is. */
  readonly forever?: boolean;
}

/**
 * Sends the files of a folder, texts as they were compressed when they were built. A part of a file is a part of what was
 * written, so a client that asks for one gets it uncompressed.
 */
export const builtFiles = (folder: string, { forever = false }: Kept = {}): RequestHandler => {
  const files = express.static(folder, {
    index: false,
    redirect: false,
    ...(forever ? { immutable: true, maxAge: "1y" } : {}),
  });
  const there = compressedIn(folder);
  return (request, response, next) => {
    const { url, path } = request;
    const isCompressed = Object.values(endings).some((ending) => there.has(path + ending));
    if (isCompressed) response.vary("Accept-Encoding");
    const coding = isCompressed && request.get("range") === undefined ? codingFor(request) : null;
    if (coding === null || !there.has(path + endings[coding])) return files(request, response, next);
    request.url = path + endings[coding];
    response.type(extname(path));
    response.setHeader("Content-Encoding", coding);
    files(request, response, (error?: unknown) => {
      request.url = url;
      response.removeHeader("Content-Encoding");
      if (error) return next(error);
      // Taken away since the program began.
      files(request, response, next);
    });
  };
};

/** Sends one file of a folder, whatever the address. */
export const builtFile = (files: RequestHandler, name: string): RequestHandler => {
  return (request, response, next) => {
    const { url } = request;
    request.url = `/${name}`;
    void files(request, response, (error?: unknown) => {
      request.url = url;
      next(error);
    });
  };
};
