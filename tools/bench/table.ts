import type { Measured } from "./measureLoad";

export interface Row extends Measured {
  /** Its requests a second as a share of those of the bare handler. */
  readonly ofFloor: number;
}

const columns = ["request", "clients", "req/s", "p50 ms", "p99 ms", "cpu ms", "of floor", "failed"];

/** Formats the figures as text, one request per line. */
export const tableOf = (rows: readonly Row[]): string =>
  [
    columns,
    ...rows.map(({ name, clients, perSecond, p50, p99, cpu, ofFloor, failed }) => [
      name,
      String(clients),
      String(perSecond),
      p50.toFixed(2),
      p99.toFixed(2),
      cpu === null ? "" : cpu.toFixed(2),
      ofFloor.toFixed(2),
      String(failed),
    ]),
  ]
    .map(([name = "", ...figures]) => name.padEnd(20) + figures.map((text) => text.padStart(10)).join(""))
    .join("\n");
