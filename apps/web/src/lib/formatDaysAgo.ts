import { plural } from "../ui/plural";

/** "today", "12 days ago". */
export const formatDaysAgo = (days: number): string => (days === 0 ? "today" : `${plural(days, "day")} ago`);
