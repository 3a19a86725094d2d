export { emptyDatabase, freshDatabase, testDialect } from "./freshDatabase";
