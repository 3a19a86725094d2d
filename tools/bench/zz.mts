import { migrate, createDb } from "/work/wt/searching/prisma/index.ts";
import { fill } from "./fill";
import { rmSync } from "node:fs";
const N = Number(process.argv[2] ?? 100000);
rmSync("/tmp/s/b.db", { force: true });
await migrate("file:/tmp/s/b.db", { migrationsDir: "prisma/migrations", now: new Date() });
const db = await createDb("file:/tmp/s/b.db");
const id = "01970000-0000-7000-8000-abcdef123456";
await db.transaction((tx) =>
  tx.account.create({
    data: {
      id,
      name: "Jo",
      email: "a@b.c",
      emailKey: "a@b.c",
      passwordHash: "x",
      timeZone: "UTC",
      createdAt: "2026-06-25T13:00:00.000Z",
      updatedAt: "2026-06-25T13:00:00.000Z",
    },
  }),
);
await db.close();
const t = performance.now();
fill("/tmp/s/b.db", id, "2026-06-25", N);
console.log("fill", Math.round(performance.now() - t));
