import type { SourceFile } from "./sourceFile";

/** Keeps the request itself open when what it flows into fails, and takes its errors up by hand. */
const mayPipe = new Set(["apps/api/src/http/receiveUpload.ts"]);

/** `a.pipe(b)` does not forward errors of a to b, and an unhandled error ends the server. */
export const streams = ({ path, text }: SourceFile): string[] =>
  /^(prisma|apps\/api|tools)\/.*\.tsx?$/.test(path) && /\.pipe\(/.test(text) && !mayPipe.has(path)
    ? [`${path}: joins streams with .pipe(), which passes no failure on; use pipeline`]
    : [];
