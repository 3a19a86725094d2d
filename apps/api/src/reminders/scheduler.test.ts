import type { TimeOfDay } from "@followthrough/contract";
import { hoursAfter, instantOf, todayIn, weekdayOf } from "@followthrough/domain";
import { testDialect } from "@followthrough/db/testing";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { tidyAccounts } from "../features/accounts/tidyAccounts";
import { recordedChannels, remindedAccount, composeAnything, schedulerAt } from "../testing/remindedAccounts";
import { type TestApp, startTestApp } from "../testing/startTestApp";
import type { Letter, Outcome } from "./channels/channel";

const zones = [
  "Pacific/Kiritimati",
  "America/St_Johns",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "America/New_York",
  "Europe/Berlin",
  "Pacific/Apia",
  "Africa/Casablanca",
  "Asia/Tokyo",
  "America/Sao_Paulo",
];

const daysOf = (zone: string) => (zones.indexOf(zone) % 2 === 0 ? [1, 2, 3, 4, 5, 6, 7] : [1, 2, 3, 4, 5]);

const fine: Outcome = { isSent: true, answer: "250 OK" };
const start = "2026-02-20T00:00:00.000Z";

/** The same numbers at every run. */
const numbersFrom = (seed: number) => () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed / 2_147_483_648;
};

describe("digests in ten zones, for months", () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.stop());

  // Two years take minutes, so they are asked for (REMINDER_DAYS=730); PostgreSQL takes longer for the many small transactions.
  const days = Number(process.env["REMINDER_DAYS"] ?? (testDialect === "sqlite" ? 120 : 30));

  it("are each sent once per channel, whatever the clock does and however often the server is off or starts anew", async () => {
    const random = numbersFrom(7);
    let real = start;
    /** Hours by which the clock is wrong. */
    let wrong = 0;
    const now = () => hoursAfter(real, wrong);
    const { channels, sent } = recordedChannels(() => fine);
    const accounts = new Map<string, string>();
    for (const [index, timeZone] of zones.entries()) {
      const also = index % 5 === 0 ? { webhook: "https://example.org/hook" } : {};
      const id = await remindedAccount(app.db, {
        timeZone,
        now: real,
        channels: { mail: null, ...also },
        digestDays: index % 2 === 0 ? "1234567" : "12345",
        reviewOn: null,
      });
      accounts.set(id, timeZone);
    }
    /** What anybody who looked at the clock must have sent, told without the scheduler's own rules. */
    const wanted = new Set<string>();
    const lookedAt = () => {
      for (const [id, zone] of accounts) {
        const today = todayIn(zone, now());
        const at = instantOf(zone, today, "07:30" as TimeOfDay) ?? "9";
        if (at > start && at <= now() && daysOf(zone).includes(weekdayOf(today)))
          wanted.add(`${id} digest ${today}`);
      }
    };
    let running = schedulerAt(app.db, now, channels);
    const end = hoursAfter(real, days * 24);
    let [restarts, jumps, outages] = [0, 0, 0];
    while (real < end) {
      real = hoursAfter(real, 0.2 + random() * 5);
      const chance = random();
      if (chance < 0.008) {
        real = hoursAfter(real, 72);
        outages += 1;
      }
      if (chance < 0.05) {
        running = schedulerAt(app.db, now, channels);
        restarts += 1;
      } else if (chance < 0.06) {
        wrong = wrong === 0 ? ([1, 26, 24 * 40, -3, -24 * 2][Math.floor(random() * 5)] ?? 0) : 0;
        jumps += 1;
      }
      await running.round();
      lookedAt();
    }
    const got = sent
      .filter(({ channel }) => channel === "mail")
      .map(({ accountId, what }) => `${accountId} ${what}`);
    expect(got.length).toBe(new Set(got).size);
    expect(got.toSorted()).toEqual([...wanted].toSorted());
    const hooked = sent.filter(({ channel }) => channel === "webhook");
    expect(hooked.length).toBe(
      got.filter((line) => [0, 5].includes(zones.indexOf(accounts.get(line.split(" ")[0] ?? "") ?? "")))
        .length,
    );
    expect(Math.min(restarts, jumps, outages)).toBeGreaterThan(0);
    expect(got.length).toBeGreaterThan(days * 6);
    expect(await app.db.read.delivery.count({ where: { state: { not: "sent" } } })).toBe(0);
  }, 600_000);
});

describe("what looks after reminders", () => {
  let app: TestApp;
  let now = start;
  const clock = () => now;
  beforeEach(async () => {
    app = await startTestApp();
    now = start;
  });
  afterEach(() => app.stop());

  const account = (more: Partial<Parameters<typeof remindedAccount>[1]> = {}) =>
    remindedAccount(app.db, { timeZone: "Europe/Berlin", now, ...more });
  const log = (accountId: string) =>
    app.db.read.delivery.findMany({ where: { accountId }, orderBy: { id: "asc" } });
  const reasons = async (id: string) => (await log(id)).map(({ state, reason }) => [state, reason]);
  const settings = (accountId: string) =>
    app.db.read.reminderSettings.findUniqueOrThrow({ where: { accountId } });

  it("sends each once, of ten that look at the same time", async () => {
    const ids = await Promise.all(Array.from({ length: 25 }, () => account()));
    const { channels, sent } = recordedChannels(async () => {
      await new Promise((resolve) => setTimeout(resolve, 2));
      return fine;
    });
    now = "2026-02-20T06:30:00.000Z";
    const ten = Array.from({ length: 10 }, () => schedulerAt(app.db, clock, channels));
    await Promise.all(ten.map((one) => one.round()));
    expect(sent.map(({ accountId }) => accountId).toSorted()).toEqual(ids.toSorted());
  });

  it("sends none of the days on which it did not run, and today's late", async () => {
    const id = await account();
    const { channels, sent } = recordedChannels(() => fine);
    now = "2026-02-23T15:00:00.000Z";
    await schedulerAt(app.db, clock, channels).round();
    expect(sent.map(({ what }) => what)).toEqual(["digest 2026-02-23"]);
    expect((await settings(id)).nextDigestAt).toBe("2026-02-24T06:30:00.000Z");
  });

  it("sends a review up to three days late", async () => {
    await account({ reviewOn: 5, digestDays: "" });
    const { channels, sent } = recordedChannels(() => fine);
    now = "2026-02-23T22:59:00.000Z";
    await schedulerAt(app.db, clock, channels).round();
    expect(sent.map(({ what }) => what)).toEqual(["review 2026-02-20"]);
    for (const [instant, count] of [
      ["2026-03-02T23:00:00.000Z", 1],
      ["2026-03-31T00:00:00.000Z", 1],
      ["2026-04-03T05:30:00.000Z", 2],
    ] as const) {
      now = instant;
      await schedulerAt(app.db, clock, channels).round();
      expect(sent).toHaveLength(count);
    }
  });

  it("tries again with pauses that grow, under one id, until it is taken", async () => {
    const id = await account();
    const attempts: string[] = [];
    const ids = new Set<string>();
    const { channels, sent } = recordedChannels(({ deliveryId }) => {
      attempts.push(now.slice(11, 16));
      ids.add(deliveryId);
      return attempts.length < 5
        ? { isSent: false, reason: "refused", answer: "452 The mailbox is full", isForGood: false }
        : fine;
    });
    const running = schedulerAt(app.db, clock, channels);
    const at = async (minute: number) => {
      now = hoursAfter("2026-02-20T06:30:00.000Z", minute / 60);
      await running.round();
    };
    await at(0);
    expect(await log(id)).toMatchObject([
      {
        state: "waiting",
        reason: "refused",
        answer: "452 The mailbox is full",
        attempts: 1,
        nextAttemptAt: "2026-02-20T06:31:00.000Z",
      },
    ]);
    for (let minute = 1; minute <= 60; minute += 1) await at(minute);
    expect(attempts).toEqual(["06:30", "06:31", "06:34", "06:44", "07:14"]);
    expect(ids.size).toBe(1);
    expect(sent).toHaveLength(1);
    expect(await log(id)).toMatchObject([{ state: "sent", reason: null, attempts: 5, nextAttemptAt: null }]);
  });

  it("goes on every day with a mailbox that refuses for a month, changes nothing of the account, and holds nobody up", async () => {
    const refused = await account();
    const other = await account();
    const refuses = (letter: Letter): Outcome =>
      letter.account.id === refused
        ? { isSent: false, reason: "wrong-address", answer: "550 No such user", isForGood: true }
        : fine;
    const { channels, sent } = recordedChannels(refuses);
    const running = schedulerAt(app.db, clock, channels);
    for (let hour = 0; hour < 30 * 24; hour += 1) {
      now = hoursAfter(start, hour);
      await running.round();
    }
    const failures = await log(refused);
    expect(failures).toHaveLength(30);
    for (const one of failures)
      expect(one).toMatchObject({
        state: "failed",
        reason: "wrong-address",
        answer: "550 No such user",
        attempts: 1,
      });
    expect(sent.filter(({ accountId }) => accountId === other)).toHaveLength(30);
    expect((await settings(refused)).nextDigestAt).toBe("2026-03-22T06:30:00.000Z");
    expect(await app.db.read.reminderChannel.count({ where: { isOn: true } })).toBe(2);
  });

  it("gives up what would come after its day, and says what was answered last", async () => {
    const id = await account();
    const no: Outcome = { isSent: false, reason: "timed-out", answer: null, isForGood: false };
    const { channels } = recordedChannels(() => no);
    const running = schedulerAt(app.db, clock, channels);
    for (let minute = 0; minute < 24 * 60; minute += 10) {
      now = hoursAfter("2026-02-20T06:30:00.000Z", minute / 60);
      await running.round();
    }
    const [first, second] = await log(id);
    expect(first).toMatchObject({ state: "failed", reason: "timed-out", nextAttemptAt: null, attempts: 9 });
    expect(second).toBeUndefined();
  });

  it("takes over what a sender that died had in hand, once its lease is over, under the same id", async () => {
    const id = await account();
    now = "2026-02-20T06:30:00.000Z";
    const never = recordedChannels(() => new Promise<Outcome>(() => undefined));
    const died = schedulerAt(app.db, clock, never.channels);
    void died.round();
    const { channels, sent } = recordedChannels(() => fine);
    const other = schedulerAt(app.db, clock, channels);
    for (let attempts = 0; (await log(id))[0]?.state !== "sending"; attempts += 1) {
      if (attempts > 400) throw new Error("it was never taken");
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    await other.round();
    expect(sent).toEqual([]);
    now = "2026-02-20T06:35:00.000Z";
    await other.round();
    expect(sent).toHaveLength(1);
    expect(await log(id)).toMatchObject([{ state: "sent", attempts: 2, id: sent[0]?.deliveryId }]);
  });

  it("says why it sent nothing: nothing due, switched off, quiet, no mail server", async () => {
    const at = "2026-02-20T06:30:00.000Z";
    const { channels, sent } = recordedChannels(() => fine);
    const nothing = await account();
    now = at;
    await schedulerAt(app.db, clock, channels, async () => null).round();
    now = start;
    const noServer = await account();
    now = at;
    await schedulerAt(app.db, clock, { ...channels, mail: null }).round();
    expect(await reasons(nothing)).toEqual([["skipped", "nothing-due"]]);
    expect(await reasons(noServer)).toEqual([["skipped", "no-mail-server"]]);

    now = "2026-02-21T06:30:00.000Z";
    const stuck: Outcome = { isSent: false, reason: "unreachable", answer: null, isForGood: false };
    await schedulerAt(app.db, clock, recordedChannels(() => stuck).channels).round();
    await app.db.transaction(nothing, (tx) =>
      tx.reminderChannel.updateMany({ where: { accountId: nothing }, data: { isOn: false } }),
    );
    await app.db.transaction(noServer, (tx) =>
      tx.reminderSettings.updateMany({
        where: { accountId: noServer },
        data: { quietUntilOn: "2026-03-01" },
      }),
    );
    now = "2026-02-21T06:40:00.000Z";
    await schedulerAt(app.db, clock, channels).round();
    expect((await reasons(nothing))[1]).toEqual(["skipped", "channel-off"]);
    expect((await reasons(noServer))[1]).toEqual(["skipped", "quiet"]);
    expect(sent).toEqual([]);
  });

  it("counts a try of what cannot be made, and makes the others", async () => {
    const broken = await account();
    const whole = await account();
    const { channels, sent } = recordedChannels(() => fine);
    now = "2026-02-20T06:30:00.000Z";
    await schedulerAt(app.db, clock, channels, async (tx, who, occasion) => {
      if (who.id === broken) throw new Error("a fault");
      return composeAnything(tx, who, occasion);
    }).round();
    expect(sent.map(({ accountId }) => accountId)).toEqual([whole]);
    expect(await log(broken)).toMatchObject([{ state: "waiting", reason: "unexpected", attempts: 1 }]);
  });

  it("lets a host that never answers hold up nobody but itself", async () => {
    const silent = await Promise.all(
      Array.from({ length: 30 }, () => account({ channels: { webhook: "https://silent.example/hook" } })),
    );
    const others = await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        account({ channels: { webhook: `https://host${index}.example/` } }),
      ),
    );
    now = "2026-02-20T06:30:00.000Z";
    const inHand: string[] = [];
    const { channels, sent } = recordedChannels(async ({ target, deliveryId }) => {
      if (!target?.includes("silent")) return fine;
      inHand.push(deliveryId);
      return new Promise<Outcome>(() => undefined);
    });
    const running = schedulerAt(app.db, clock, channels);
    void running.round();
    for (
      let attempts = 0;
      (sent.length < others.length || inHand.length < 2) && attempts < 500;
      attempts += 1
    )
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(sent.map(({ accountId }) => accountId).toSorted()).toEqual(others.toSorted());
    // However long it is silent, no third one is taken for it.
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(inHand).toHaveLength(2);
    const waiting = { accountId: { in: silent }, state: "waiting" };
    expect(await app.db.read.delivery.count({ where: waiting })).toBe(28);
    running.stop();
  });

  it("reminds of a step with a time so many minutes before, anew when it is moved, and not of one that is done", async () => {
    const jo = await app.signUp("Jo Bennett", "Europe/Berlin");
    const { id: accountId } = await app.db.read.account.findFirstOrThrow({ where: { name: "Jo Bennett" } });
    const { version } = await jo.get("PATCH /reminders", {
      body: { minutesBefore: 30, digestDays: [] },
      version: 1,
    });
    await jo.get("PUT /reminder-channels/mail", { body: { isOn: true }, version });
    const dana = await jo.get("POST /contacts", { body: { name: "Dana Ruiz" } });
    const step = await jo.get("POST /follow-ups", {
      body: { contactId: dana.id, action: "call", what: "Call", dueOn: "2026-02-20" },
    });
    const setTime = async (dueTime: string, dueOn: string) => {
      const { version: shown } = await jo.get("GET /follow-ups/:id", { params: { id: step.id } });
      await jo.get("PATCH /follow-ups/:id", { params: { id: step.id }, body: { dueOn }, version: shown });
      await app.db.transaction(accountId, (tx) =>
        tx.followUp.updateMany({ where: { accountId, id: step.id }, data: { dueTime } }),
      );
    };
    await setTime("15:00", "2026-02-20");
    const { channels, sent } = recordedChannels(() => fine);
    const running = schedulerAt(app.db, clock, channels);
    const at = async (instant: string) => {
      now = instant;
      await running.round();
      await running.round();
      return sent.length;
    };
    expect(await at("2026-02-20T13:29:00.000Z")).toBe(0);
    expect(await at("2026-02-20T13:30:00.000Z")).toBe(1);
    expect(await at("2026-02-20T14:30:00.000Z")).toBe(1);
    await setTime("16:30", "2026-02-20");
    expect(await at("2026-02-20T15:00:00.000Z")).toBe(2);
    await setTime("09:00", "2026-02-23");
    expect(await at("2026-02-23T07:00:00.000Z")).toBe(2);
    await jo.get("POST /follow-ups/:id/completion", { params: { id: step.id }, body: {} });
    expect(await at("2026-02-23T08:00:00.000Z")).toBe(2);
    expect(sent[1]?.what).toBe(`step ${step.id} 2026-02-20 16:30`);
  });

  it("sends nothing to an account that is being removed", async () => {
    const id = await account();
    const { channels, sent } = recordedChannels(() => fine);
    await app.db.transaction(id, (tx) =>
      tx.account.update({ where: { id }, data: { email: "", restoredFor: "nobody" } }),
    );
    now = "2026-02-20T07:00:00.000Z";
    await schedulerAt(app.db, clock, channels).round();
    expect([sent, await log(id)]).toEqual([[], []]);
  });

  it("forgets the log after 90 days of the time that is trusted", async () => {
    const id = await account();
    const { channels } = recordedChannels(() => fine);
    const running = schedulerAt(app.db, clock, channels);
    now = "2026-02-20T07:00:00.000Z";
    await running.round();
    const tidy = (trusted: string) => tidyAccounts(app.db, { clock: trusted, trusted });
    await tidy("2026-05-21T06:59:00.000Z");
    expect(await log(id)).toHaveLength(1);
    await tidy("2026-05-21T07:00:00.000Z");
    expect(await log(id)).toHaveLength(0);
  });
});
