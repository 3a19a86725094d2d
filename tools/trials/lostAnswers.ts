import { randomUUID } from "node:crypto";
import { type AddressInfo, type Socket, createServer, connect } from "node:net";
import { createDb } from "../../prisma/client";
import { signUp } from "./client";
import { startProgram } from "./program";
import type { Kind, Trial } from "./trial";

/** Passes everything on, and of some answers, whose request has arrived whole, nothing. */
const cuttingProxy = async (target: string, share: number) => {
  const { hostname, port } = new URL(target);
  let cut = 0;
  const open = new Set<Socket>();
  const server = createServer((near) => {
    open.add(near);
    near.once("close", () => open.delete(near));
    const far = connect(Number(port), hostname);
    near.on("data", (bytes) => void far.write(bytes));
    far.on("data", (bytes) => {
      if (Math.random() < share) {
        cut += 1;
        near.destroy();
        far.destroy();
      } else near.write(bytes);
    });
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      one.on("error", () => other.destroy());
      one.on("close", () => other.destroy());
    }
  });
  server.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${address.port}`,
    cut: () => cut,
    close: () => {
      const closed = new Promise((resolve) => server.close(resolve));
      // Those kept open for the next request would be waited for.
      for (const near of open) near.destroy();
      return closed;
    },
  };
};

const lostAnswers = (kind: Kind): Trial => ({
  name: `every fifth answer is lost and asked for again, ${kind}`,
  run: async ({ isQuick, place }) => {
    const acts = isQuick ? 60 : 2_000;
    const made = await place(kind);
    const program = await startProgram(made.settings);
    const client = await signUp(program.url);
    const proxy = await cuttingProxy(program.url, 0.2);
    const names = Array.from({ length: acts }, () => `Somebody ${randomUUID()}`);
    let wrongBody = 0;
    const sendAll = async (mine: readonly string[]) => {
      for (const name of mine) {
        const key = randomUUID();
        let status = 0;
        while (status !== 201)
          ({ status } = await client.send("POST", "/contacts", {
            body: { name, nextStep: { action: "email", what: name, dueOn: client.today } },
            key,
            url: proxy.url,
          }));
        const other = await client.send("POST", "/contacts", { body: { name: "Somebody else" }, key });
        if (other.status !== 422) wrongBody += 1;
      }
    };
    const lanes = 4;
    await Promise.all(
      Array.from({ length: lanes }, (_, lane) =>
        sendAll(names.filter((_name, turn) => turn % lanes === lane)),
      ),
    );
    // One act sent fifty times at once.
    const key = randomUUID();
    const at50 = await Promise.all(
      Array.from({ length: 50 }, () =>
        client.send("POST", "/contacts", { body: { name: "Fifty times" }, key }),
      ),
    );
    if (new Set(at50.map(({ body }) => body["id"])).size !== 1) wrongBody += 1;
    await proxy.close();
    await program.end("SIGTERM");
    const db = await createDb(made.url);
    const people = await db.read.contact.count();
    const steps = await db.read.followUp.count();
    await db.close();
    await made.remove();
    return {
      times: acts,
      lost: Math.abs(people - acts - 1) + Math.abs(steps - acts) + wrongBody,
      figures: `${proxy.cut()} answers lost, ${people} people of ${acts + 1}, another body under the same key taken ${wrongBody} times`,
    };
  },
});

export const lostAnswerTrials: Trial[] = [lostAnswers("sqlite"), lostAnswers("postgresql")];
