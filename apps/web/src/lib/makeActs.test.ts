import { routes, type RouteSpec } from "@followthrough/contract";
import { beforeEach, describe, expect, it } from "vitest";
import { CallError, type CallKey, type callApi } from "./callApi";
import { describeFailure } from "./failure";
import { firstVersion } from "./recordVersions";
import { type FormMemory, makeActs } from "./makeActs";

type Outcome = "answered" | "answer lost" | "never arrived" | "busy" | "refused";

const codes = { busy: "unavailable", refused: "invalid_input" } as const;
const statuses = { busy: 503, refused: 400 } as const;

/** A server that does what is asked once for each key, over a network that fails in the order given. */
const makeServer = () => {
  const done = new Map<string, string>();
  const bodies: string[] = [];
  const network: Outcome[] = [];
  const keys: (string | undefined)[] = [];
  const send = ((key: string, input: object, { idempotencyKey }: { idempotencyKey?: string } = {}) => {
    const outcome = network.shift() ?? "answered";
    keys.push(idempotencyKey);
    const lost = new CallError(0, { code: "unavailable", message: "" });
    if (outcome === "never arrived") return Promise.reject(lost);
    if (outcome === "busy" || outcome === "refused")
      return Promise.reject(new CallError(statuses[outcome], { code: codes[outcome], message: outcome }));
    const body = `${key} ${JSON.stringify(input)}`;
    const kept = idempotencyKey === undefined ? undefined : done.get(idempotencyKey);
    if (kept !== undefined && kept !== body)
      return Promise.reject(new CallError(422, { code: "key_reused", message: "" }));
    if (kept === undefined) {
      bodies.push(body);
      if (idempotencyKey !== undefined) done.set(idempotencyKey, body);
    }
    return outcome === "answer lost" ? Promise.reject(lost) : Promise.resolve({ id: String(bodies.length) });
  }) as typeof callApi;
  return { send, bodies, network, keys };
};

const person = (name: string) => ({ body: { name } });
const lostEachTime = ["answer lost", "answer lost", "answer lost", "answer lost"] as const;

const failureOf = (trying: Promise<unknown>) =>
  trying.then(
    () => null,
    (failure: unknown) => failure,
  );

describe("an act", () => {
  let server: ReturnType<typeof makeServer>;
  let acts: ReturnType<typeof makeActs>;
  let form: FormMemory;
  let isCutOff = false;
  beforeEach(() => {
    server = makeServer();
    form = { unanswered: null };
    isCutOff = false;
    let made = 0;
    const newKey = () => `key ${(made += 1)}`;
    acts = makeActs({ send: server.send, newKey, wait: () => Promise.resolve(), isCutOff: () => isCutOff });
  });
  it("is tried again by itself under its one key, and done once", async () => {
    server.network.push("never arrived", "answer lost", "busy");
    await acts.act("POST /contacts", person("Dana Ruiz"), form);
    expect(server.bodies).toHaveLength(1);
    expect(new Set(server.keys).size).toBe(1);
  });

  it("is the same act when it is sent again unchanged after a lost answer, from that form or another", async () => {
    server.network.push(...lostEachTime);
    const failure = await failureOf(acts.act("POST /contacts", person("Dana Ruiz"), form));
    expect(describeFailure(failure)).toContain("it will not be saved twice");
    await acts.act("POST /contacts", person("Dana Ruiz"), { unanswered: null });
    expect(server.bodies).toHaveLength(1);
  });

  it("is not done a second time when it was changed after a lost answer, and says which was saved", async () => {
    server.network.push(...lostEachTime);
    await failureOf(acts.act("POST /contacts", person("Dana Ruis"), form));
    const failure = await failureOf(acts.act("POST /contacts", person("Dana Ruiz"), form));
    expect(describeFailure(failure)).toContain("What you sent first was saved after all");
    expect(server.bodies).toHaveLength(1);
  });

  it("is saved as it was changed, where the first never arrived", async () => {
    server.network.push("never arrived", "never arrived", "never arrived", "never arrived");
    await failureOf(acts.act("POST /contacts", person("Dana Ruis"), form));
    await acts.act("POST /contacts", person("Dana Ruiz"), form);
    expect(server.bodies).toEqual([`POST /contacts ${JSON.stringify(person("Dana Ruiz"))}`]);
  });

  it("keeps its key while the server is only busy after an answer was lost", async () => {
    server.network.push("answer lost", "busy", "busy", "busy");
    await failureOf(acts.act("POST /contacts", person("Dana Ruiz"), form));
    server.network.push("busy", "busy", "busy", "busy");
    await failureOf(acts.act("POST /contacts", person("Dana Ruiz"), form));
    await acts.act("POST /contacts", person("Dana Ruiz"), form);
    expect(server.bodies).toHaveLength(1);
  });

  it("is another one once it was answered, refused, or the same things were changed since", async () => {
    await acts.act("POST /contacts", person("Dana Ruiz"), form);
    await acts.act("POST /contacts", person("Dana Ruiz"), form);
    expect(server.bodies).toHaveLength(2);
    server.network.push("refused");
    await failureOf(acts.act("POST /contacts", person(""), form));
    await acts.act("POST /contacts", person("Sam Okafor"), form);
    const snooze = { params: { id: "1" }, version: firstVersion, body: { dueOn: "2026-07-01" } };
    server.network.push(...lostEachTime);
    await failureOf(acts.act("POST /follow-ups/:id/snoozes", snooze));
    await acts.act("DELETE /follow-ups/:id/snoozes/latest", { params: { id: "1" } });
    await acts.act("POST /follow-ups/:id/snoozes", snooze);
    expect(new Set(server.keys).size).toBe(7);
  });

  it("is nobody's any more once somebody else is signed in", async () => {
    server.network.push("never arrived");
    const trying = failureOf(acts.act("POST /contacts", person("Dana Ruiz"), form));
    acts.forget();
    expect(await trying).toBeInstanceOf(CallError);
    expect(server.bodies).toEqual([]);
  });

  it("says that nothing was saved only where nothing was sent", async () => {
    isCutOff = true;
    server.network.push("never arrived", "never arrived", "never arrived", "never arrived");
    expect(describeFailure(await failureOf(acts.act("POST /contacts", person("Dana Ruiz"), form)))).toContain(
      "nothing was saved",
    );
    isCutOff = false;
    server.network.push("never arrived", "never arrived", "never arrived", "never arrived");
    expect(describeFailure(await failureOf(acts.act("POST /contacts", person("Dana Ruiz"), form)))).toContain(
      "not known",
    );
  });

  it("leaves a busy server alone for as long as it asks, but does not keep anybody waiting for a minute", async () => {
    const waits: number[] = [];
    const busyFor = (seconds: number) =>
      makeActs({
        send: () =>
          Promise.reject(
            new CallError(503, { code: "unavailable", message: "Busy." }, "reading", seconds * 1_000),
          ),
        newKey: () => "a key",
        wait: (ms) => Promise.resolve(void waits.push(ms)),
        isCutOff: () => false,
      });
    const failure = await failureOf(busyFor(5).act("POST /contacts", person("Dana Ruiz")));
    expect(describeFailure(failure)).toBe("Busy.");
    expect(waits).toHaveLength(3);
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(5_000);
    await failureOf(busyFor(60).act("POST /contacts", person("Dana Ruiz")));
    expect(waits).toHaveLength(3);
  });

  it("at the door is never repeated and has no key: nobody is known there yet", async () => {
    server.network.push("answer lost");
    const signIn = { body: { email: "jo@example.org", password: "correct horse battery" } };
    const failure = await failureOf(acts.act("POST /session", signIn));
    expect(describeFailure(failure)).not.toContain("twice");
    expect(server.keys).toEqual([undefined]);
  });

  it("has a key wherever the server takes one, and is sent but once where it does not", async () => {
    const writes = Object.values<RouteSpec>(routes).filter(({ method }) => method !== "GET");
    const wrong: string[] = [];
    for (const { method, path, access } of writes) {
      const key = `${method} ${path}` as CallKey;
      server.keys.length = 0;
      server.network.push("never arrived");
      await acts.act(key, { params: { id: "1" } } as never).catch(() => undefined);
      server.network.length = 0;
      const isNamed = server.keys.every((one) => one !== undefined) || key === "PUT /captures/:id";
      if (access !== "anyone" ? !isNamed : server.keys.length !== 1) wrong.push(key);
    }
    expect(wrong).toEqual([]);
  });

  it("whose answer is waited for no longer than told is tried again by hand, and done once", async () => {
    let tries = 0;
    const cut = makeActs({
      // A network that is cut and does not say so: a try ends when it is given up.
      send: (async (_key: string, _input: object, { signal }: { signal?: AbortSignal } = {}) => {
        tries += 1;
        await new Promise((resolve) => signal?.addEventListener("abort", resolve));
        throw new CallError(0, { code: "unavailable", message: "" });
      }) as typeof callApi,
      newKey: () => "key",
      wait: () => Promise.resolve(),
      isCutOff: () => false,
    });
    const input = { params: { id: "1" } } as never;
    const failure = await failureOf(cut.act("PUT /captures/:id", input, form, AbortSignal.timeout(20)));
    expect(tries).toBe(1);
    expect(describeFailure(failure)).toContain("it will not be saved twice");
  });
});
