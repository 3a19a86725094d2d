import type { Server } from "node:http";

/** How often connections are looked for that have been answered and wait for the next request. */
const lookMs = 20;

/**
 * Stops a server: no new connection is taken, requests under way are answered, and a connection that has been answered is closed
 * rather than kept for the next request, which a busy client would send at once. After `patienceMs` what is still open is
 * cut. Resolves once all are closed.
 */
export const closeServer = async (server: Server, patienceMs: number): Promise<void> => {
  const closed = new Promise((resolve) => server.close(resolve));
  server.prependListener("request", (_request, response) => response.setHeader("Connection", "close"));
  server.closeIdleConnections();
  const looking = setInterval(() => server.closeIdleConnections(), lookMs);
  const late = setTimeout(() => server.closeAllConnections(), patienceMs);
  await closed;
  clearInterval(looking);
  clearTimeout(late);
};
