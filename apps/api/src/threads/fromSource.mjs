// The entry of a thread while the program runs from its source, which Node cannot read by itself.
import { workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
await import(workerData.entry);
