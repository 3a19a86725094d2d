import { spawn } from "node:child_process";
import { run } from "./run";

// The server reloads on a change (tsx watch) and so does the web app (vite), which passes /api on to the server.
const { API_PORT: apiPort = "3001", PORT: port = "3000", HOST: host = "localhost" } = process.env;
const bin = `${process.cwd()}/node_modules/.bin`;

const clients = await run("tsx", ["prisma/generate.ts"]);
if (clients.code !== 0) process.exit(clients.code);
console.log(`Followthrough for developing: http://${host}:${port} (its server is on port ${apiPort})`);

const children = [
  spawn(`${bin}/tsx`, ["watch", "--clear-screen=false", "apps/api/src/main.ts"], {
    stdio: "inherit",
    env: {
      ...process.env,
      NODE_ENV: "development",
      HOST: "127.0.0.1",
      PORT: apiPort,
      WEB_DIR: "none",
      PUBLIC_URL: `http://${host}:${port}`,
    },
  }),
  spawn(`${bin}/vite`, ["apps/web", "--host", host, "--port", port, "--strictPort"], {
    stdio: "inherit",
    env: { ...process.env, API_PORT: apiPort },
  }),
];

let isStopping = false;

/** One that ends takes the other with it, so nothing keeps a port after Ctrl-C or where a port was taken. */
const stop = (isTold: boolean): void => {
  if (isStopping) return;
  isStopping = true;
  // Told a second time, tsx would kill the server instead of letting it close its database.
  setTimeout(
    () => {
      for (const child of children) child.kill("SIGTERM");
    },
    isTold ? 5000 : 0,
  ).unref();
};

// Ctrl-C in a terminal reaches the children by itself.
process.on("SIGINT", () => stop(true));
process.on("SIGTERM", () => stop(false));
process.on("SIGHUP", () => stop(false));
for (const child of children) {
  child.once("exit", (code) => {
    process.exitCode ??= isStopping ? 0 : (code ?? 1);
    stop(false);
  });
}
