// Builds what needs building, then becomes the server. Plain JavaScript, so the server runs without a TypeScript loader
// (90 MB) and without a parent that, when told to stop, ends it before it has answered what is under way.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const built = spawnSync(process.execPath, ["--import", "tsx", "tools/build.ts"], {
  stdio: ["ignore", "inherit", "inherit"],
});
if (built.status !== 0) process.exit(built.status ?? 1);
process.env["NODE_ENV"] ??= "production";
// A language is built beside the others (docs/decisions/0055).
const language = process.env["BUILD_LANGUAGE"] || "en";
const folder = language === "en" ? "dist" : `dist-${language}`;
process.env["WEB_DIR"] ||= fileURLToPath(new URL(`../apps/web/${folder}`, import.meta.url));
await import(`../apps/api/${folder}/main.js`);
