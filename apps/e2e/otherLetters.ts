import Database from "better-sqlite3";

const latin = "abcdefghijklmnopqrstuvwxyz";
const greek = "αβκδεφγηιξκλμνοπθρστυωψχζζ";
const letters = new Map(
  [...latin, ...latin.toUpperCase()].map((letter, at) => [
    letter,
    [...greek, ...greek.toUpperCase()][at] ?? letter,
  ]),
);

const toGreek = (text: string): string => [...text].map((letter) => letters.get(letter) ?? letter).join("");

/** Columns that hold no words of people: ids, instants, days, addresses, words of the API, JSON. */
const ofProgram =
  /^(?:id|passwordHash|timeZone|email|url|kind|value|matchKey|query|before|people|columns|steps|token|.*(?:Id|At|On|Hash|Key|Token))$/;

/** Small words of people, which look like those of the API. */
const small = /^(?:tag|sortName)$/;

interface Column {
  readonly name: string;
  readonly type: string;
}

/** Writes what people wrote in Greek letters: what is left on a screen in Latin ones is the program's. */
export const writeInGreek = (file: string): void => {
  const database = new Database(file);
  try {
    const tables = database
      .prepare(
        `SELECT m."name" FROM sqlite_master m JOIN pragma_table_info(m."name") c
         WHERE m."type" = 'table' AND c."name" = 'accountId'`,
      )
      .pluck()
      .all() as string[];
    for (const table of tables.filter((name) => !/^(?:Search.*|Act|Change)$/.test(name))) {
      const columns = (database.pragma(`table_info("${table}")`) as Column[]).filter(
        ({ name, type }) => type === "TEXT" && !ofProgram.test(name),
      );
      for (const { name } of columns) {
        const values = database
          .prepare(`SELECT DISTINCT "${name}" FROM "${table}" WHERE "${name}" IS NOT NULL`)
          .pluck()
          .all() as string[];
        const change = database.prepare(`UPDATE "${table}" SET "${name}" = ? WHERE "${name}" = ?`);
        for (const value of values)
          if (small.test(name) || /[A-Z ]/.test(value)) change.run(toGreek(value), value);
      }
    }
  } finally {
    database.close();
  }
};
