import { plural } from "../../ui/plural";

/** "today", "12 days ago". */
export const sayAgo = (days: number): string => (days === 0 ? "today" : `${plural(days, "day")} ago`);
