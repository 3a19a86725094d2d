export { freshDatabase, testDialect } from "./freshDatabase";
