import { createHash, randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { join } from "node:path";
import { Transform, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { UploadedFile } from "@followthrough/contract";
import { ClientGone } from "./clientGone";
import { Problem } from "./problem";

const tooLarge = (maxBytes: number): Problem =>
  new Problem("too_large", `That is too large: at most ${Math.floor(maxBytes / 1024 / 1024)} MB are taken.`);

/** Writes a stream, up to a number of bytes. Throws `too_large`, and what the disk says. */
const writeBounded = async (
  source: IncomingMessage,
  sink: Writable,
  maxBytes: number,
): Promise<Omit<UploadedFile, "path">> => {
  const hash = createHash("sha256");
  let size = 0;
  const counted = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      size += chunk.length;
      if (size > maxBytes) return done(tooLarge(maxBytes));
      hash.update(chunk);
      done(null, chunk);
    },
  });
  // The request itself is left open: destroyed, it would take the connection with it, and with that the answer.
  source.pipe(counted);
  // A request that came whole closes too.
  const cut = () => source.complete || counted.destroy(new ClientGone());
  source.once("error", cut).once("close", cut);
  try {
    await pipeline(counted, sink);
  } finally {
    source.unpipe(counted);
    source.off("error", cut).off("close", cut);
  }
  return { size, sha256: hash.digest("hex") };
};

/** Most programs look at an answer once they have sent all, so some more is read and thrown away; not without end. */
const readOff = (request: IncomingMessage): Promise<void> =>
  new Promise((resolve) => {
    let left = 64 * 1024 * 1024;
    const timer = setTimeout(resolve, 5_000);
    const done = () => {
      clearTimeout(timer);
      resolve();
    };
    request.on("data", (chunk: Buffer) => {
      left -= chunk.length;
      if (left < 0) done();
    });
    request.once("end", done).once("close", done).once("error", done);
    request.resume();
  });

/**
 * The body of a request as a file of its own, which only this user of the machine can read; nothing of it is held in
 * memory. Whoever calls removes it. Throws `too_large`, `ClientGone`, and what the disk says when it is full.
 */
export const receiveUpload = async (
  request: IncomingMessage,
  { folder, maxBytes }: { folder: string; maxBytes: number },
): Promise<UploadedFile> => {
  const path = join(folder, `upload-${randomUUID()}`);
  try {
    if (Number(request.headers["content-length"] ?? 0) > maxBytes) throw tooLarge(maxBytes);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const sink = createWriteStream(path, { flags: "wx", mode: 0o600 });
    return { path, ...(await writeBounded(request, sink, maxBytes)) };
  } catch (error) {
    await rm(path, { force: true });
    if (!(error instanceof ClientGone)) await readOff(request);
    throw error;
  }
};
