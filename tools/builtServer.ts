import type { TestProject } from "vitest/node";
import { buildServer } from "./build";

/** Builds the server that tests start as a process, and the threads that it starts: read from the source, each takes over a second. */
export default async function setup(project: TestProject): Promise<void> {
  await buildServer();
  project.onTestsRerun(() => buildServer());
}
