import { gzipSync } from "node:zlib";
import { type Client, signUp } from "./client";
import { startProgram } from "./program";
import type { Trial } from "./trial";

const mb = 1024 * 1024;
const concurrency = 8;
/** Megabytes that the server may take more than before, and milliseconds that others may wait, on a busy machine. */
const mostMore = 200;
const longestWait = 1_000;

interface Upload {
  readonly what: string;
  readonly path: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const head = JSON.stringify({
  format: "followthrough-archive",
  version: 1,
  exportedAt: "2026-06-25T13:00:00.000Z",
  account: { name: "Jo Bennett", timeZone: "UTC", workingDays: "12345", dailyLimit: 8 },
});
const table = (what: string, text: string): Upload => ({
  what,
  path: "/imports?fileName=a.csv",
  bytes: new Uint8Array(Buffer.from(text)),
});
const archive = (what: string, text: string): Upload => ({
  what,
  path: "/archive-restorations",
  bytes: new Uint8Array(gzipSync(text)),
});
const cards = (many: number): string =>
  Array.from(
    { length: many },
    (_, at) =>
      `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Guest ${at}\r\nEMAIL:guest${at}@example.org\r\nNOTE:${"Maps and trains. ".repeat(60)}\r\nEND:VCARD\r\n`,
  ).join("");

/** As large as a file may be, or as much as a small one becomes. */
const uploads = (isQuick: boolean): Upload[] => {
  const size = isQuick ? mb : 24 * mb;
  return [
    // An archive goes into an empty account, so these come first.
    archive("an archive of line ends", `${head}${"\n".repeat(isQuick ? 16 * mb : 128 * mb)}`),
    archive("an archive of lists", `${head}\n[${"[],".repeat(isQuick ? 2 * mb : 40 * mb)}[]]\n`),
    table("commas", `Name,Email\n${",".repeat(size)}`),
    table("line ends", `Name,Email\n${"\n".repeat(size)}`),
    table("quotes", `Name,Email\n"${'""'.repeat(size / 2 - 32)}"\n`),
    table("one long line", `Name,Email\n${"x".repeat(size)}\n`),
    table("many short rows", `Name,Email\n${"Al,a@b.co\n".repeat(size / 10)}`),
    { ...table("cards", cards(isQuick ? 500 : 20_000)), path: "/imports?fileName=a.vcf" },
  ];
};

const send = async (url: string, { cookie }: Client, { path, bytes }: Upload): Promise<number> => {
  try {
    const response = await fetch(`${url}/api${path}`, {
      method: "POST",
      headers: { cookie, "content-type": "application/octet-stream" },
      body: bytes,
    });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return 0;
  }
};

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

export const heavyFiles: Trial[] = [
  {
    name: "files made to take memory and time",
    run: async ({ isQuick, place }) => {
      const all = uploads(isQuick);
      const made = await place("sqlite");
      const program = await startProgram(made.settings);
      const client = await signUp(program.url);
      // What comes first settles how much memory the server takes without any of this.
      for (let at = 0; at < 300; at += 1) await client.send("GET", "/today");
      const before = program.memoryMb();
      const end = new AbortController();
      let [peak, slowest] = [before, 0];
      const watchMemory = async () => {
        for (; !end.signal.aborted; await pause(10)) peak = Math.max(peak, program.memoryMb());
      };
      const watchOthers = async () => {
        for (; !end.signal.aborted; await pause(20)) {
          const begun = performance.now();
          const { status } = await client.send("GET", "/contacts");
          slowest = Math.max(slowest, status === 200 ? performance.now() - begun : Infinity);
        }
      };
      const watching = [watchMemory(), watchOthers()];
      let [times, lost] = [0, 0];
      const peaks: string[] = [];
      const statuses = new Set<number>();
      for (const upload of all) {
        peak = program.memoryMb();
        const from = peak;
        slowest = 0;
        const answers = await Promise.all(
          Array.from({ length: concurrency }, () => send(program.url, client, upload)),
        );
        times += answers.length;
        for (const status of answers) {
          statuses.add(status);
          // Read, or refused in words; never an end of the server or a failure of it.
          if (![201, 400, 503].includes(status)) lost += 1;
        }
        if (peak - from > mostMore || slowest > longestWait) lost += 1;
        peaks.push(`${upload.what} +${Math.round(peak - from)} MB and ${Math.round(slowest)} ms`);
      }
      end.abort();
      await Promise.all(watching);
      await program.end("SIGTERM");
      await made.remove();
      return {
        times,
        lost,
        figures: `answered ${[...statuses].toSorted((a, b) => a - b).join(", ")}; ${Math.round(before)} MB before, more at most, and how long others waited: ${peaks.join(", ")}`,
      };
    },
  },
];
