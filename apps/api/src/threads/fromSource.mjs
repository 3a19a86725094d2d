// The entry of a thread while the program runs from its source, which Node cannot read by itself.
import { pathToFileURL } from "node:url";
import { workerData } from "node:worker_threads";

// The tests start hundreds of threads and build the server first (tools/builtServer.ts): to read the source takes each over a second.
const built = process.env["BUILT_SERVER"];
if (built) await import(pathToFileURL(`${built}/${workerData.name}.js`).href);
else {
  const { register } = await import("tsx/esm/api");
  register();
  await import(workerData.entry);
}
