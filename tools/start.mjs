// Builds what needs building, then becomes the server. Plain JavaScript, so the server runs without a TypeScript loader
// (90 MB) and without a parent that, when told to stop, ends it before it has answered what is under way.
import { spawnSync } from "node:child_process";

const built = spawnSync(process.execPath, ["--import", "tsx", "tools/build.ts"], {
  stdio: ["ignore", "inherit", "inherit"],
});
if (built.status !== 0) process.exit(built.status ?? 1);
process.env["NODE_ENV"] ??= "production";
await import("../apps/api/dist/main.js");
