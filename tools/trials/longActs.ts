import { createDb } from "../../prisma/client";
import { Prisma } from "../../prisma/generated/sqlite/client";
import { type Client, at, signUp } from "./client";
import { type Program, startProgram } from "./program";
import { type Kind, type Place, type Trial, tallyOf } from "./trial";

// Acts that take many transactions, met in the middle: by the end of the server, or by another act on the same rows.

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

interface StoredContact {
  id: string;
  name: string;
  deletedAt: string | null;
}

const contactsIn = async ({ url }: Place): Promise<StoredContact[]> => {
  const db = await createDb(url);
  try {
    return await db.read.rows<StoredContact>(Prisma.sql`SELECT "id", "name", "deletedAt" FROM "Contact"`);
  } finally {
    await db.close();
  }
};

const guests = (round: number, people: number): string[] =>
  Array.from({ length: people }, (_, nth) => `Guest ${round} ${nth}`);

const upload = async (url: string, client: Client, names: readonly string[]): Promise<string> => {
  const rows = names.map((name) => `${name},${name.toLowerCase().replaceAll(" ", ".")}@example.org`);
  const response = await fetch(`${url}/api/imports?fileName=guests.csv`, {
    method: "POST",
    headers: { cookie: client.cookie, "content-type": "application/octet-stream" },
    body: ["Name,Email", ...rows].join("\n"),
  });
  const { id } = (await response.json()) as { id?: unknown };
  if (typeof id !== "string") throw new Error(`the file was not read: ${response.status}`);
  return id;
};

/** Runs an import, and again for as often as it says that it was cut off. False when it does not come to an end in two minutes. */
const runToItsEnd = async (client: Client, id: string): Promise<boolean> => {
  for (const begun = performance.now(); performance.now() - begun < 120_000;) {
    const { body } = await client.send("GET", `/imports/${id}`);
    if (body["state"] === "done") return true;
    // Of one that runs, or whose lease has yet to run out, this is refused.
    await client.send("POST", `/imports/${id}/run`, { version: Number(body["version"]) });
    await pause(100);
  }
  return false;
};

const endedImports = (kind: Kind): Trial => ({
  name: `an import ended part of the way and run again, ${kind}`,
  run: async ({ isQuick, place }) => {
    // After SIGKILL its lease has to run out first: half a minute a round.
    const rounds = isQuick ? 1 : 20;
    const people = isQuick ? 300 : 3_000;
    const wrong = new Map<string, number>();
    const wrongly = (what: string, count = 1) => count > 0 && wrong.set(what, (wrong.get(what) ?? 0) + count);
    const made = await place(kind);
    let midway = 0;
    let program: Program | null = null;
    try {
      program = await startProgram(made.settings);
      let client = await signUp(program.url);
      for (let round = 0; round < rounds; round += 1) {
        const names = guests(round, people);
        const id = await upload(program.url, client, names);
        const { body } = await client.send("GET", `/imports/${id}`);
        await client.send("POST", `/imports/${id}/run`, { version: Number(body["version"]) });
        await pause(Math.random() * (people / 3));
        await program.end(round % 2 === 0 ? "SIGTERM" : "SIGKILL");
        const imported = (await contactsIn(made)).filter(({ name }) => name.startsWith(`Guest ${round} `));
        if (imported.length > 0 && imported.length < people) midway += 1;
        program = await startProgram(made.settings);
        client = at(program.url, client);
        if (!(await runToItsEnd(client, id))) wrongly("did not come to an end");
        const found = (await contactsIn(made)).filter(({ name }) => name.startsWith(`Guest ${round} `));
        const distinct = new Set(found.map(({ name }) => name));
        wrongly("not imported", names.filter((name) => !distinct.has(name)).length);
        wrongly("imported twice", found.length - distinct.size);
        const before = new Set(found.map((one) => one.id));
        wrongly("made anew", imported.filter((one) => !before.has(one.id)).length);
      }
      await program.end("SIGTERM");
    } finally {
      await made.remove();
    }
    const { lost, words } = tallyOf(wrong);
    return {
      times: rounds,
      lost,
      figures: `${people} people each, ${midway} of ${rounds} ended when some were in${words}`,
    };
  },
});

const emptiedWhileRestored = (kind: Kind): Trial => ({
  name: `the trash emptied while people are brought back from it, ${kind}`,
  run: async ({ isQuick, place }) => {
    const rounds = isQuick ? 2 : 20;
    const people = isQuick ? 40 : 150;
    const wrong = new Map<string, number>();
    const wrongly = (what: string) => wrong.set(what, (wrong.get(what) ?? 0) + 1);
    const made = await place(kind);
    let [restored, gone] = [0, 0];
    try {
      const program = await startProgram(made.settings);
      const client = await signUp(program.url);
      for (let round = 0; round < rounds; round += 1) {
        const thrownAway: { id: string; version: number }[] = [];
        for (const name of guests(round, people)) {
          const { body } = await client.send("POST", "/contacts", { body: { name } });
          const one = { id: String(body["id"]), version: Number(body["version"]) };
          const { status } = await client.send("DELETE", `/contacts/${one.id}`, { version: one.version });
          if (status >= 300) throw new Error(`somebody was not thrown away: ${status}`);
          thrownAway.push(one);
        }
        const answers = new Map<string, number>();
        const emptying = pause(Math.random() * people).then(() =>
          client.send("POST", "/trash/emptying", { body: {} }),
        );
        for (const { id } of thrownAway) {
          const { status } = await client.send("POST", `/contacts/${id}/restoration`);
          answers.set(id, status);
        }
        if ((await emptying).status >= 300) wrongly("not emptied");
        const left = new Map((await contactsIn(made)).map((one) => [one.id, one.deletedAt]));
        for (const [id, status] of answers) {
          const isThere = left.get(id) === null;
          if (status < 300) restored += 1;
          else if (status === 404) gone += 1;
          else wrongly(`answered ${status}`);
          if (status < 300 && !isThere) wrongly("brought back and gone");
          if (status >= 300 && left.has(id)) wrongly("refused and there");
        }
      }
      await program.end("SIGTERM");
    } finally {
      await made.remove();
    }
    const { lost, words } = tallyOf(wrong);
    return {
      times: rounds * people,
      lost,
      figures: `${restored} brought back, ${gone} gone for good before${words}`,
    };
  },
});

const crowdOfWriters = (kind: Kind): Trial => ({
  name: `overload: 200 clients write, ${kind}`,
  run: async ({ isQuick, place }) => {
    const made = await place(kind);
    const [clients, seconds] = isQuick ? [200, 8] : [200, 60];
    let [refused, untold, unanswered, others, slowest] = [0, 0, 0, 0, 0];
    const acknowledged: string[] = [];
    const stored = new Map<string, number>();
    let recoveredAfter = Number.NaN;
    try {
      const program = await startProgram(made.settings);
      const client = await signUp(program.url);
      const endsAt = performance.now() + seconds * 1_000;
      const write = async (writer: number): Promise<void> => {
        for (let nth = 0; performance.now() < endsAt; nth += 1) {
          const name = `Guest ${writer} ${nth}`;
          const asked = performance.now();
          const { status, headers } = await client.send("POST", "/contacts", { body: { name } });
          slowest = Math.max(slowest, performance.now() - asked);
          if (status === 201) acknowledged.push(name);
          else if (status === 503) {
            refused += 1;
            if (!headers.has("retry-after")) untold += 1;
          } else if (status === 0) unanswered += 1;
          else others += 1;
        }
      };
      await Promise.all(Array.from({ length: clients }, (_, writer) => write(writer)));
      const over = performance.now();
      while (
        (await client.send("GET", "/today", { patienceMs: 500 })).status !== 200 &&
        performance.now() - over < 60_000
      )
        await pause(50);
      recoveredAfter = Math.round(performance.now() - over);
      await program.end("SIGTERM");
      for (const { name } of await contactsIn(made)) stored.set(name, (stored.get(name) ?? 0) + 1);
    } finally {
      await made.remove();
    }
    const lost = acknowledged.filter((name) => stored.get(name) !== 1).length;
    const tooLate = [slowest > 12_000, !(recoveredAfter < 10_000)].filter(Boolean).length;
    return {
      times: acknowledged.length + refused + unanswered + others,
      lost: lost + untold + unanswered + others + tooLate,
      figures: `${acknowledged.length} written, ${refused} refused with 503, ${unanswered} not answered, ${others} answered otherwise, the slowest after ${Math.round(slowest)} ms, ${lost} lost or there twice, as before after ${recoveredAfter} ms`,
    };
  },
});

const kinds: readonly Kind[] = ["sqlite", "postgresql"];

export const longActs: Trial[] = [
  ...kinds.map(endedImports),
  ...kinds.map(emptiedWhileRestored),
  ...kinds.map(crowdOfWriters),
];
