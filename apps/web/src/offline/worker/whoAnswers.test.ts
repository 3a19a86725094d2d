import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { appAddresses } from "./appAddresses";
import { whoAnswers } from "./whoAnswers";

const origin = "https://crm.example.org";
const files = new Set(["/theme.js", "/favicon.svg"]);
const opened = (path: string) =>
  whoAnswers({ method: "GET", url: origin + path, mode: "navigate" }, origin, files);
const fetched = (path: string, method = "GET") =>
  whoAnswers({ method, url: path.startsWith("/") ? origin + path : path, mode: "cors" }, origin, files);

describe("whoAnswers", () => {
  it.each(["/", "/?from=icon", "/people", "/people/01J?tab=history", "/settings/reminders", "/capture"])(
    "opens %s from what is kept",
    (path) => expect(opened(path)).toBe("shell"),
  );
  it.each([
    "/api/exports/archive",
    "/api/docs",
    "/calendar/abc.ics",
    "/unsubscribe/abc",
    "/answer",
    "/reset-password",
    "/confirm-address",
    "/health",
    "/sw.js",
    "/assets/abc.js",
    "/peoples",
    "//people",
  ])("leaves %s to the server when it is opened", (path) => expect(opened(path)).toBe("network"));
  it("answers files of the app, and nothing of the API", () => {
    expect(fetched("/assets/abc.js")).toBe("file");
    expect(fetched("/theme.js")).toBe("file");
    expect(fetched("/api/today")).toBe("network");
    expect(fetched("/health")).toBe("network");
    expect(fetched("/people")).toBe("network");
  });
  it("answers nothing that writes, and nothing of another site", () => {
    expect(fetched("/assets/abc.js", "POST")).toBe("network");
    expect(fetched("https://elsewhere.example/assets/abc.js")).toBe("network");
  });
});

it("appAddresses are what the addresses of the app begin with", () => {
  const source = readFileSync(new URL("../../routes.tsx", import.meta.url), "utf8");
  const paths = [...source.matchAll(/path: "([^"*]+)"/g)].map(([, path = ""]) => path.split("/")[0] ?? "");
  expect(paths.length).toBeGreaterThan(20);
  expect([...appAddresses].toSorted()).toEqual([...new Set(["", ...paths])].toSorted());
});
