export { type BreakableDb, breakableDb } from "./breakableDb";
export { emptyDatabase, freshDatabase, freshSqliteBeside, testDialect } from "./freshDatabase";
export { shuffleRows } from "./shuffleRows";
