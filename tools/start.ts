import { build } from "./build";

// Builds what needs building, then becomes the server.
await build({ say: console.log });
process.env["NODE_ENV"] ??= "production";
const server = "../apps/api/dist/main.js";
await import(server);
