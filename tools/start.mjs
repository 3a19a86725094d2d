// Builds what needs building, then becomes the server. Plain JavaScript, so the server runs without a TypeScript loader
// (90 MB) and without a parent that, when told to stop, ends it before it has answered what is under way.
import { spawnSync } from "node:child_process";

const built = spawnSync(process.execPath, ["--import", "tsx", "tools/build.ts"], {
  stdio: ["ignore", "inherit", "inherit"],
});
if (built.status !== 0) process.exit(built.status ?? 1);
process.env["NODE_ENV"] ??= "production";
// A language is built beside the others (docs/decisions/0054).
const language = process.env["BUILD_LANGUAGE"];
const folder = language && language !== "en" ? `dist-${language}` : "dist";
process.env["WEB_DIR"] ||= `apps/web/${folder}`;
await import(`../apps/api/${folder}/main.js`);
