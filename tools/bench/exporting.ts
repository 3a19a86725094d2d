import type { Started } from "./server";

const files = [
  ["everything", "/api/exports/archive"],
  ["cards", "/api/exports/contacts?format=vcard4"],
  ["table", "/api/exports/contacts?format=csv"],
] as const;

export interface Exported {
  readonly name: string;
  readonly ms: number;
  readonly mb: number;
  /** How much more memory the server held at most while it wrote. */
  readonly moreMb: number | null;
}

/** Takes each kind of export to its end, looking at the server's memory on the way. */
export const measureExports = async (app: Started, cookie: string): Promise<Exported[]> => {
  const measured: Exported[] = [];
  for (const [name, path] of files) {
    const before = app.memory();
    const begun = performance.now();
    const { body, ok, status } = await fetch(`${app.url}${path}`, { headers: { cookie } });
    if (!ok || !body) throw new Error(`export of ${name} answered ${status}`);
    let [bytes, most] = [0, before ?? 0];
    let looked = 0;
    for await (const chunk of body) {
      bytes += chunk.byteLength;
      if (performance.now() - looked < 20) continue;
      looked = performance.now();
      most = Math.max(most, app.memory() ?? 0);
    }
    measured.push({
      name,
      ms: Math.round(performance.now() - begun),
      mb: Number((bytes / 1_000_000).toFixed(1)),
      moreMb: before === null ? null : Math.round(most - before),
    });
  }
  return measured;
};
