import Database from "better-sqlite3";
import express from "express";

// The floor: what Express and the driver do by hand, without session, account, contract or Prisma.
const [databaseFile = "", scratchFile = "", accountId = ""] = process.argv.slice(2);

const database = new Database(databaseFile, { readonly: true });
const list = database.prepare(
  `SELECT "id", "name", "organization", "title", "metOn", "nextFollowUpOn" FROM "Contact"
   WHERE "accountId" = ? AND "deletedAt" IS NULL AND "archivedAt" IS NULL ORDER BY "sortName", "id" LIMIT 50`,
);
const scratch = new Database(scratchFile);
scratch.exec(
  "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE IF NOT EXISTS note (id INTEGER PRIMARY KEY, text TEXT)",
);
const insert = scratch.prepare("INSERT INTO note (text) VALUES (?)");

const app = express();
app.get("/list", (_request, response) => void response.json(list.all(accountId)));
app.post("/insert", express.json(), (request, response) => {
  const { name } = request.body as { name: string };
  response.status(201).json({ id: Number(insert.run(name).lastInsertRowid) });
});
const server = app.listen(0, "127.0.0.1", () => {
  const address = server.address();
  console.log(`floor at http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`);
});
