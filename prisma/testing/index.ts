export { type BreakableDb, breakableDb } from "./breakableDb";
export { emptyDatabase, freshDatabase, testDialect } from "./freshDatabase";
