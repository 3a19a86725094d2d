import { routes } from "@followthrough/contract";
import type { Db } from "@followthrough/db";
import express from "express";
import type { AddressInfo } from "node:net";
import { pino } from "pino";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { answerErrors } from "./errors";
import { parseInput } from "./parseWithSchema";
import { heldTexts } from "./heldAnswers";
import { handling } from "./implement";
import { mount } from "./mount";

describe("a text that no database takes", () => {
  const nowhere = z.strictObject({ people: z.array(z.strictObject({ name: z.string() })) });
  it.each(["a\u0000b", "\ud800"])("is refused wherever it stands, named and not repeated: %j", (name) => {
    const refused = (() => {
      try {
        parseInput(nowhere, { people: [{ name: "Dana Ruiz" }, { name }] });
      } catch (error) {
        return error;
      }
      return null;
    })();
    expect(refused).toMatchObject({ code: "invalid_input", more: { fields: [{ path: "people.1.name" }] } });
    expect(String(refused)).not.toContain(name);
  });
});

it("an answer that the contract does not allow is the server's failure, not the caller's", async () => {
  const lines: string[] = [];
  const logger = pino({}, { write: (line: string) => void lines.push(line) });
  const wrong = handling(routes.readSession, async () => ({ secret: "Dana Ruiz" }) as never);
  const app = express();
  const context = {
    db: {} as Db,
    clock: () => new Date(),
    logger,
    https: false,
    uploadsDir: "",
    texts: heldTexts(0),
    openLink: () => Promise.reject(new Error("no link is opened")),
    longestWaitMs: 10_000,
  };
  app.use(mount(context, [wrong]));
  app.use(answerErrors(logger));
  const server = app.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}${routes.readSession.path}`);
  expect([response.status, await response.json()]).toMatchObject([500, { error: { code: "unexpected" } }]);
  expect(lines.join("")).toContain("unexpected error");
  expect(lines.join("")).not.toContain("Dana");
  server.close();
});
