export { type BreakableDb, breakableDb } from "./breakableDb";
export { type Explained, collectStatements } from "./collectStatements";
export { emptyDatabase, freshDatabase, freshSqliteBeside, testDialect } from "./freshDatabase";
export { shuffleRows } from "./shuffleRows";
