import type { SourceFile } from "./sourceFile";

/** The browser takes a moment to hear of `page.route`, and what is sent in between passes by: `intercept` waits for it. */
export const interceptions = ({ path, text }: SourceFile): string[] =>
  /^apps\/e2e\/.*\.ts$/.test(path) && /\.route\(/.test(text) && path !== "apps/e2e/intercept.ts"
    ? [`${path}: answers requests by .route(), which holds a moment later; use intercept`]
    : [];
