import type { EventEmitter } from "node:events";
import autocannon from "autocannon";
import type { Target } from "./measureLoad";

export interface Overload {
  readonly name: string;
  readonly clients: number;
  readonly answered: number;
  readonly refused: number;
  /** Of those refused, without being told when to ask again. */
  readonly withoutRetryAfter: number;
  /** Neither answered nor refused: timed out, cut off, or answered with something else. */
  readonly lost: number;
  /** Milliseconds, of those answered and of those refused. */
  readonly answeredP50: number;
  readonly answeredP99: number;
  readonly refusedP99: number;
  /** Milliseconds from its end until a small read is answered within half a second. */
  readonly recoveredAfter: number;
}

/** What the parser of HTTP reads before a body: names and values of headers in turn. */
interface Head {
  readonly statusCode: number;
  readonly headers: readonly string[];
}

const at = (sorted: readonly number[], share: number): number =>
  Math.round(sorted[Math.floor(sorted.length * share)] ?? 0);

const recovery = async ({ url, cookie }: Target): Promise<number> => {
  const begun = performance.now();
  for (;;) {
    const asked = performance.now();
    const response = await fetch(`${url}/api/contacts?limit=50`, { headers: { cookie } });
    await response.arrayBuffer();
    const now = performance.now();
    // One that does not come back is told, not waited for.
    if ((response.ok && now - asked < 500) || now - begun > 60_000) return Math.round(now - begun);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

/** Many clients request something slow at once, and each again as soon as it has an answer of any kind. */
export const measureOverload = async (
  target: Target,
  name: string,
  paths: readonly string[],
  { clients, seconds }: { clients: number; seconds: number },
): Promise<Overload> => {
  const answered: number[] = [];
  const refused: number[] = [];
  let [others, withoutRetryAfter] = [0, 0];
  const result = await autocannon({
    url: target.url,
    connections: clients,
    duration: seconds,
    timeout: 60,
    requests: paths.map((path) => ({ method: "GET", path, headers: { cookie: target.cookie } })),
    setupClient: (client) => {
      // Emitted, though the types of the library do not name it.
      const events: EventEmitter = client;
      events.on("headers", ({ statusCode, headers }: Head) => {
        if (statusCode === 503 && !headers.some((part) => /^retry-after$/i.test(part)))
          withoutRetryAfter += 1;
      });
      client.on("response", (status, _bytes, took) => {
        if (status === 200) answered.push(took);
        else if (status === 503) refused.push(took);
        else others += 1;
      });
    },
  });
  const recoveredAfter = await recovery(target);
  answered.sort((a, b) => a - b);
  refused.sort((a, b) => a - b);
  return {
    name,
    clients,
    answered: answered.length,
    refused: refused.length,
    withoutRetryAfter,
    lost: others + result.errors + result.timeouts,
    answeredP50: at(answered, 0.5),
    answeredP99: at(answered, 0.99),
    refusedP99: at(refused, 0.99),
    recoveredAfter,
  };
};
