import { Prisma } from "@followthrough/db";
import { hoursAfter } from "@followthrough/domain";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { housekeeping } from "../housekeeping";
import { claimTurn } from "../leases/lease.store";
import { type TestApp, startTestApp } from "../testing/startTestApp";
import { type Story, newStory } from "../testing/story";
import { trustedTime } from "./trustedTime";

const start = "2026-06-25T13:00:00.000Z";
const day = (days: number) => hoursAfter(start, days * 24);

describe("a clock that jumps", () => {
  let app: TestApp;
  let story: Story;
  let wall: string;
  let ran: number;
  let lines: string[];
  beforeEach(async () => {
    app = await startTestApp();
    story = await newStory(app);
    wall = start;
    ran = 0;
    lines = [];
  });
  afterEach(() => app.stop());

  const logger = () => pino({ level: "info" }, { write: (line: string) => void lines.push(line) });
  const set = (instant: string) => {
    wall = instant;
    app.setNow(instant);
  };
  const clock = () => new Date(wall);
  /** A process that starts now, with what it does about the trash and the rest once an hour. */
  const process = () => {
    const trustedNow = trustedTime(app.db, { clock, steady: () => ran }, logger());
    const works = housekeeping(app.db, clock, logger(), { trustedNow, haveRecentBackup: async () => true });
    return {
      trustedNow,
      tidy: async () => {
        for (const { run } of works) await run(clock());
      },
    };
  };
  const rows = async (table: string) =>
    (await app.db.read.rows(Prisma.sql`SELECT 1 FROM ${Prisma.raw(`"${table}"`)}`)).length;

  it("31 days ahead at a start purges nothing, and what is in the trash is there to be seen and brought back", async () => {
    const { jo, person } = story;
    const dana = await person("Dana Ruiz");
    await jo.get("DELETE /contacts/:id", { params: { id: dana.id } });
    const [answers, events] = [await rows("IdempotencyKey"), await rows("SecurityEvent")];
    set(day(400));
    await process().tidy();
    expect([await rows("IdempotencyKey"), await rows("SecurityEvent")]).toEqual([answers, events]);
    expect(await rows("Session")).toBeGreaterThan(0);
    expect(lines.filter((line) => line.includes("ahead"))).toHaveLength(1);

    set(day(31));
    await process().tidy();
    expect(await jo.get("GET /trash")).toMatchObject({ items: [{ id: dana.id }] });
    expect((await jo.get("GET /backups")).keptLongerUntil).toBe(day(38));
    await jo.get("POST /contacts/:id/restoration", { params: { id: dana.id } });
    await jo.get("DELETE /contacts/:id", { params: { id: dana.id } });

    // Set right again, it is purged when it is truly due.
    set(day(0.1));
    await process().tidy();
    expect((await jo.get("GET /backups")).keptLongerUntil).toBeNull();
    expect(await rows("Contact")).toBe(1);
  });

  it("set right again has the trash purged when it is truly due", async () => {
    const { jo, person } = story;
    const dana = await person("Dana Ruiz");
    await jo.get("DELETE /contacts/:id", { params: { id: dana.id } });
    set(day(31));
    await process().tidy();
    set(day(1));
    const running = process();
    for (let today = 1; today <= 31; today += 1) {
      set(day(today));
      ran = (today - 1) * 86_400_000;
      await running.tidy();
      expect(await rows("Contact")).toBe(today <= 30 ? 1 : 0);
    }
  });

  it("that was right after all, of a server that was off for long, is believed after seven days of running", async () => {
    const { jo, person } = story;
    const dana = await person("Dana Ruiz");
    await jo.get("DELETE /contacts/:id", { params: { id: dana.id } });
    await process().tidy();
    for (let days = 0; days <= 7; days += 1) {
      // Started anew each day.
      set(day(60 + days));
      await process().tidy();
      expect(await rows("Contact")).toBe(days < 7 ? 1 : 0);
    }
    expect(lines.some((line) => line.includes("trusted again"))).toBe(true);
  });

  it("is found out by the rows, where an earlier version kept no time", async () => {
    const { jo } = story;
    set(day(31));
    // Before anybody comes: a session that is used says that it is a month later.
    expect(await process().trustedNow()).toBe(start);
    expect((await jo.get("GET /backups")).keptLongerUntil).toBe(day(38));
  });

  it("is the same for two processes, neither of which counts the other's time", async () => {
    set(day(31));
    const [one, other] = [process(), process()];
    await one.trustedNow();
    const first = await other.trustedNow();
    for (let hour = 1; hour <= 48; hour += 1) {
      ran = hour * 3_600_000;
      set(hoursAfter(day(31), hour));
      await Promise.all([one.trustedNow(), other.trustedNow()]);
    }
    expect(await one.trustedNow()).toBe(hoursAfter(first, 48));
  });

  it("does not leave work undone for a month once it is set back", async () => {
    const hour = 3_600_000;
    expect(await claimTurn(app.db, "sweep", day(31), hour)).toBe(true);
    expect(await claimTurn(app.db, "sweep", day(0), hour)).toBe(true);
    expect(await claimTurn(app.db, "sweep", day(0), hour)).toBe(false);
  });
});
