import { routes } from "@followthrough/contract";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type TestApp, startTestApp } from "../testing/startTestApp";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

it("the OpenAPI document names every route of the contract, and what it takes and answers", async () => {
  const document = (await (await fetch(`${app.url}/api/openapi.json`)).json()) as {
    openapi: string;
    paths: Record<string, Record<string, { operationId: string }>>;
  };
  expect(document.openapi).toBe("3.1.0");
  const named = Object.values(document.paths).flatMap((item) =>
    Object.values(item).map(({ operationId }) => operationId),
  );
  expect(named.toSorted()).toEqual(Object.keys(routes).toSorted());
  expect(JSON.stringify(document.paths["/follow-ups/{id}/completion"])).toContain("already_closed");
});

it("can be read by people without a script", async () => {
  const page = await (await fetch(`${app.url}/api/docs`)).text();
  expect(page).toContain("POST /api/follow-ups/{id}/completion");
  expect(page).not.toContain("<script");
});
