import { spawn } from "node:child_process";
import { run } from "./run";

// The server reloads on a change (tsx watch) and so does the web app (vite), which passes /api on to the server.
const apiPort = process.env["API_PORT"] ?? "3001";
const port = process.env["PORT"] ?? "3000";
const bin = `${process.cwd()}/node_modules/.bin`;

await run("tsx", ["prisma/generate.ts"]);
const children = [
  spawn(`${bin}/tsx`, ["watch", "--clear-screen=false", "apps/api/src/main.ts"], {
    stdio: "inherit",
    env: {
      ...process.env,
      NODE_ENV: "development",
      PORT: apiPort,
      WEB_DIR: "none",
      PUBLIC_URL: `http://localhost:${port}`,
    },
  }),
  spawn(`${bin}/vite`, ["apps/web", "--port", port, "--strictPort"], {
    stdio: "inherit",
    env: { ...process.env, API_PORT: apiPort },
  }),
];

const stop = (): void => {
  for (const child of children) child.kill("SIGTERM");
};
process.once("SIGINT", stop);
process.once("SIGTERM", stop);
for (const child of children) child.once("exit", stop);
