import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { Writable } from "node:stream";
import { Prisma } from "@followthrough/db";
import { testDialect } from "@followthrough/db/testing";
import express from "express";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type TestApp, startTestApp } from "../testing/startTestApp";
import { answerErrors } from "./errors";
import { createLogger } from "./logger";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const logged = (error: unknown): string => {
  let text = "";
  const sink = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      text += chunk.toString();
      done();
    },
  });
  createLogger("error", sink).error({ err: error }, "unexpected error");
  return text;
};

const secret = "Dana said\nat the merger\nat merger (/merger:1:1) it is off";

/** What goes wrong with a row of somebody's own words in it, on either database. */
const failures: Record<string, () => Promise<unknown>> = {
  "a row that is there twice": () => {
    const account = {
      id: secret,
      name: secret,
      email: secret,
      emailKey: secret,
      passwordHash: secret,
      timeZone: "UTC",
      createdAt: secret,
      updatedAt: secret,
    };
    return app.db.serverTransaction("test", async (tx) => {
      await tx.account.create({ data: account });
      await tx.account.create({ data: account });
    });
  },
  "a reference to nothing": () =>
    app.db.serverTransaction("test", (tx) =>
      tx.contactTag.create({ data: { accountId: secret, contactId: secret, tag: secret } }),
    ),
  "words where the database wants something else": () =>
    app.db.read.rows(
      testDialect === "sqlite"
        ? Prisma.sql`SELECT json_extract(${secret}, '$')`
        : Prisma.sql`SELECT ${secret}::json`,
    ),
  "a value of another kind than the column": () =>
    app.db.serverTransaction("test", (tx) =>
      tx.account.create({ data: { id: secret, dailyLimit: secret } as never }),
    ),
  "JSON that is none": async () => JSON.parse(`{"notes": "${secret}`) as unknown,
};

describe("an unexpected failure in the log", () => {
  it.each(Object.entries(failures))(
    "of %s says what and where, and none of the words in it",
    async (_of, fail) => {
      const error: unknown = await fail().catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(Error);
      const text = logged(error);
      expect(text).not.toContain("Dana");
      expect(text).not.toContain("merger");
      expect(JSON.parse(text)).toMatchObject({
        msg: "unexpected error",
        err: { type: expect.any(String) as string },
      });
      expect(text).toContain("stack");
    },
  );

  it("of an answer under way cuts it off, and prints nothing on the console, which would quote it", async () => {
    const printed = vi.spyOn(console, "error").mockImplementation(() => undefined);
    let text = "";
    const sink = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        text += chunk.toString();
        done();
      },
    });
    const server = express()
      // As it is outside of tests.
      .set("env", "production")
      .get("/", (_request, response) => {
        response.write("The first half");
        throw new Error(secret);
      })
      .use(answerErrors(createLogger("error", sink)))
      .listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    await expect(fetch(`http://127.0.0.1:${port}/`).then((answer) => answer.text())).rejects.toThrow(
      /terminated|fetch failed/,
    );
    expect(printed).not.toHaveBeenCalled();
    expect(text).toContain("answer broken off");
    expect(text).not.toContain("merger");
    printed.mockRestore();
    server.close();
  });
});
