import autocannon from "autocannon";
import type { Case } from "./cases";

export interface Measured {
  readonly name: string;
  readonly clients: number;
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Processor time of the server for each, in milliseconds; null where the system does not say. */
  readonly cpu: number | null;
  readonly failed: number;
}

export interface Target {
  readonly url: string;
  readonly cookie: string;
  /** How much of the processor it has taken so far, in milliseconds. */
  readonly taken?: () => number | null;
}

/** As a browser asks: it takes what is compressed. */
const requestFor = ({ method, body, version, anew }: Case, cookie: string) => ({
  method,
  headers: {
    "accept-encoding": "gzip, deflate, br, zstd",
    ...(anew ? { "cache-control": "no-cache" } : {}),
    ...(cookie ? { cookie } : {}),
    ...(body ? { "content-type": "application/json" } : {}),
    ...(version === undefined ? {} : { "if-match": `"${version}"` }),
  },
  ...(body ? { body } : {}),
});

/** Sends some requests and checks each answer. Throws when it is not the one to measure. */
export const warmUp = async ({ url, cookie }: Target, one: Case, times: number): Promise<void> => {
  for (let asked = 0; asked < times; asked += 1) {
    const response = await fetch(`${url}${one.path()}`, requestFor(one, cookie));
    const text = await response.text();
    if (!response.ok || !one.isRight(JSON.parse(text))) {
      throw new Error(`${one.name} answered ${response.status} ${text.slice(0, 300)}`);
    }
  }
};

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

/** Sends requests for some seconds. Only successful answers count. */
export const measureLoad = async (
  { url, cookie, taken }: Target,
  one: Case,
  { clients, seconds }: { clients: number; seconds: number },
): Promise<Measured> => {
  const times: number[] = [];
  let failed = 0;
  const takenBefore = taken?.() ?? null;
  const begun = performance.now();
  let ended = begun;
  const result = await autocannon({
    url,
    connections: clients,
    ...(one.most === undefined ? { duration: seconds } : { amount: Math.max(one.most, clients) }),
    setupClient: (client) => {
      client.on("response", (status, _bytes, took) => {
        if (status >= 200 && status < 300) times.push(took);
        else failed += 1;
        ended = performance.now();
      });
    },
    requests: [
      {
        ...requestFor(one, cookie),
        setupRequest: (request) => ({ ...request, path: one.path() }),
      },
    ],
  });
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number => rounded(sorted[Math.floor(sorted.length * share)] ?? 0, 2);
  return {
    name: one.name,
    clients,
    perSecond: Math.round((times.length * 1000) / (ended - begun)),
    p50: at(0.5),
    p99: at(0.99),
    cpu:
      takenBefore === null || times.length === 0
        ? null
        : rounded(((taken?.() ?? 0) - takenBefore) / times.length, 2),
    failed: failed + result.errors,
  };
};
