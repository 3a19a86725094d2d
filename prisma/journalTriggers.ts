import type { Dialect } from "./db";
import { Prisma } from "./generated/sqlite/client";
import { type JournaledTable, journaledTables } from "./journalTables";

// The journal is written by the database itself: whatever statement changes a row, its row of "Change" is in the same
// transaction, and no store can forget it. The act that is under way is named by `journal.ts`.

const columnsOf = (table: string): string[] =>
  Object.keys(Reflect.get(Prisma, `${table}ScalarFieldEnum`) as Record<string, string>);

const quoted = (name: string): string => `"${name}"`;
const text = (value: string): string => `'${value}'`;

const sqliteAct = `(SELECT "value" FROM "ServerValue" WHERE "name" = 'act')`;

const keyOf = (side: "OLD" | "NEW", { key }: JournaledTable): string =>
  key.map((column) => `${side}.${quoted(column)}`).join(` || ' ' || `);

const contactOf = (side: "OLD" | "NEW", { contact, followUp }: JournaledTable): string => {
  if (contact) return `${side}.${quoted(contact)}`;
  return followUp
    ? `(SELECT f."contactId" FROM "FollowUp" f WHERE f."accountId" = ${side}."accountId" AND f."id" = ${side}.${quoted(followUp)})`
    : "NULL";
};

const sqliteTriggers = (table: string, facts: JournaledTable): [string, string][] => {
  const columns = columnsOf(table).filter((name) => name !== "accountId" && !facts.derived?.includes(name));
  const row = `json_object(${columns
    .map((name) => `${text(name)}, ${name === "bytes" ? `hex(OLD."bytes")` : `OLD.${quoted(name)}`}`)
    .join(", ")})`;
  // A new row needs no look at the act before: where there is none, nothing is selected.
  const isNew = `INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey") SELECT NEW."accountId", s."value", ${text(table)}, ${keyOf("NEW", facts)} FROM "ServerValue" s WHERE s."name" = 'act' AND s."value" <> '';`;
  const was = `INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey", "contactId", "before") VALUES (OLD."accountId", ${sqliteAct}, ${text(table)}, ${keyOf("OLD", facts)}, ${contactOf("OLD", facts)}, ${row});`;
  const isKeyMoved = `${keyOf("OLD", facts)} <> ${keyOf("NEW", facts)}`;
  const trigger = (name: string, on: string, when: string | null, body: string): [string, string] => [
    `journal_${table}_${name}`,
    `CREATE TRIGGER "journal_${table}_${name}" AFTER ${on} ON ${quoted(table)} ${when === null ? "" : `WHEN ${when} `}BEGIN ${body} END`,
  ];
  const isAct = `${sqliteAct} <> ''`;
  const differs = columns.map((name) => `OLD.${quoted(name)} IS NOT NEW.${quoted(name)}`).join(" OR ");
  const forgets = [
    `DELETE FROM "Change" WHERE "accountId" = OLD."accountId" AND "rowKey" = ${keyOf("OLD", facts)} AND "tableName" = ${text(table)};`,
    ...(table === "Contact"
      ? [
          `DELETE FROM "Change" WHERE "accountId" = OLD."accountId" AND "contactId" = OLD."id";`,
          // A row of theirs that was new has words in its key, as a tag has, and a key that begins with theirs.
          `DELETE FROM "Change" WHERE "accountId" = OLD."accountId" AND "rowKey" > OLD."id" || ' ' AND "rowKey" < OLD."id" || '!';`,
        ]
      : []),
  ].join(" ");
  return [
    trigger("insert", "INSERT", null, isNew),
    trigger("update", "UPDATE", `${isAct} AND (${differs})`, was),
    ...(facts.key.length > 1 ? [trigger("rekey", "UPDATE", isKeyMoved, isNew)] : []),
    // Not of what goes with its account.
    trigger(
      "delete",
      "DELETE",
      `${isAct} AND EXISTS (SELECT 1 FROM "Account" a WHERE a."id" = OLD."accountId")`,
      was,
    ),
    trigger("forget", "DELETE", `COALESCE(${sqliteAct}, '') = ''`, forgets),
  ];
};

// What is asked before a trigger runs costs a tenth of what the function costs that then has nothing to do.
const postgresAct = `COALESCE(current_setting('followthrough.act', true), '')`;

const postgresFunctions = [
  `CREATE OR REPLACE FUNCTION "journal_change"() RETURNS trigger LANGUAGE plpgsql AS $journal$
DECLARE
  act int := current_setting('followthrough.act', true)::int;
  keys text[] := string_to_array(TG_ARGV[0], ',');
  left_out text[] := string_to_array(TG_ARGV[3], ',');
  was jsonb := CASE WHEN TG_OP = 'INSERT' THEN NULL ELSE to_jsonb(OLD) END;
  becomes jsonb := CASE WHEN TG_OP = 'DELETE' THEN NULL ELSE to_jsonb(NEW) END;
  old_key text := was->>keys[1];
  new_key text := becomes->>keys[1];
  contact text := was->>TG_ARGV[1];
BEGIN
  IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT 1 FROM "Account" a WHERE a."id" = was->>'accountId') THEN
    RETURN NULL;
  END IF;
  IF TG_OP = 'UPDATE' AND was - left_out = becomes - left_out THEN
    RETURN NULL;
  END IF;
  IF cardinality(keys) > 1 THEN
    old_key := old_key || ' ' || (was->>keys[2]);
    new_key := new_key || ' ' || (becomes->>keys[2]);
  END IF;
  IF TG_ARGV[2] <> '' AND TG_OP <> 'INSERT' THEN
    SELECT f."contactId" INTO contact FROM "FollowUp" f
    WHERE f."accountId" = was->>'accountId' AND f."id" = was->>TG_ARGV[2];
  END IF;
  IF TG_OP <> 'INSERT' THEN
    INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey", "contactId", "before")
    VALUES (was->>'accountId', act, TG_TABLE_NAME, old_key, contact, (was - left_out)::text);
  END IF;
  IF TG_OP <> 'DELETE' AND old_key IS DISTINCT FROM new_key THEN
    INSERT INTO "Change" ("accountId", "actSeq", "tableName", "rowKey")
    VALUES (becomes->>'accountId', act, TG_TABLE_NAME, new_key);
  END IF;
  RETURN NULL;
END
$journal$`,
  `CREATE OR REPLACE FUNCTION "journal_forget"() RETURNS trigger LANGUAGE plpgsql AS $journal$
DECLARE
  keys text[] := string_to_array(TG_ARGV[0], ',');
  was jsonb := to_jsonb(OLD);
  old_key text := was->>keys[1];
BEGIN
  IF cardinality(keys) > 1 THEN
    old_key := old_key || ' ' || (was->>keys[2]);
  END IF;
  DELETE FROM "Change" WHERE "accountId" = was->>'accountId' AND "rowKey" = old_key AND "tableName" = TG_TABLE_NAME;
  IF TG_TABLE_NAME = 'Contact' THEN
    DELETE FROM "Change" WHERE "accountId" = was->>'accountId' AND "contactId" = old_key;
    DELETE FROM "Change" WHERE "accountId" = was->>'accountId' AND "rowKey" > old_key || ' ' AND "rowKey" < old_key || '!';
  END IF;
  RETURN NULL;
END
$journal$`,
];

const postgresTriggers = (
  table: string,
  { key, contact, followUp, derived = [] }: JournaledTable,
): [string, string][] => {
  const facts = [key.join(","), contact ?? "", followUp ?? "", ["accountId", ...derived].join(",")];
  return [
    [
      `journal_${table}`,
      `CREATE TRIGGER "journal_${table}" AFTER INSERT OR UPDATE OR DELETE ON ${quoted(table)} FOR EACH ROW WHEN (${postgresAct} <> '') EXECUTE FUNCTION "journal_change"(${facts.map(text).join(", ")})`,
    ],
    [
      `journal_${table}_forget`,
      `CREATE TRIGGER "journal_${table}_forget" AFTER DELETE ON ${quoted(table)} FOR EACH ROW WHEN (${postgresAct} = '') EXECUTE FUNCTION "journal_forget"(${text(key.join(","))})`,
    ],
  ];
};

/** The triggers of a table, by their names. */
export const triggersOf = (dialect: Dialect, table: string, facts: JournaledTable): [string, string][] =>
  dialect === "sqlite" ? sqliteTriggers(table, facts) : postgresTriggers(table, facts);

/** An act that begins is the one under way. */
const actBegins: [string, string] = [
  "journal_act_begins",
  `CREATE TRIGGER "journal_act_begins" AFTER INSERT ON "Act" BEGIN INSERT INTO "ServerValue" ("name", "value") VALUES ('act', NEW."seq") ON CONFLICT ("name") DO UPDATE SET "value" = excluded."value"; END`,
];

/** The tables of the journal, and where each has the number of an act. */
const forgettable = [
  ["Act", "seq"],
  ["Change", "actSeq"],
] as const;

/** Whatever leaves the journal, its account knows from where on it is whole: what was changed since an act before cannot be told. */
const forgetting = (dialect: Dialect): string[] =>
  forgettable.flatMap(([table, column]) => {
    const name = quoted(`journal_${table}_forgotten`);
    if (dialect === "sqlite")
      return [
        `DROP TRIGGER IF EXISTS ${name}`,
        `CREATE TRIGGER ${name} AFTER DELETE ON ${quoted(table)} BEGIN UPDATE "Account" SET "lastForgottenAct" = OLD.${quoted(column)} WHERE "id" = OLD."accountId" AND "lastForgottenAct" < OLD.${quoted(column)}; END`,
      ];
    return [
      `CREATE OR REPLACE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $journal$
BEGIN
  UPDATE "Account" a SET "lastForgottenAct" = g."last"
  FROM (SELECT o."accountId", MAX(o.${quoted(column)}) AS "last" FROM gone o GROUP BY o."accountId") g
  WHERE a."id" = g."accountId" AND a."lastForgottenAct" < g."last";
  RETURN NULL;
END
$journal$`,
      `DROP TRIGGER IF EXISTS ${name} ON ${quoted(table)}`,
      `CREATE TRIGGER ${name} AFTER DELETE ON ${quoted(table)} REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION ${name}()`,
    ];
  });

/** The statements that make the triggers of every journaled table, in place of those that are there. */
export const journalTriggers = (dialect: Dialect): string[] => [
  ...(dialect === "postgresql"
    ? postgresFunctions
    : [`DROP TRIGGER IF EXISTS ${quoted(actBegins[0])}`, `${actBegins[1]}`]),
  ...forgetting(dialect),
  ...Object.entries(journaledTables).flatMap(([table, facts]) =>
    triggersOf(dialect, table, facts).flatMap(([name, statement]) => [
      dialect === "sqlite"
        ? `DROP TRIGGER IF EXISTS ${quoted(name)}`
        : `DROP TRIGGER IF EXISTS ${quoted(name)} ON ${quoted(table)}`,
      statement,
    ]),
  ),
];
