import {
  ChartNoAxesColumn,
  CalendarDays,
  CheckCircle2,
  Import,
  type LucideIcon,
  Settings,
  Share2,
  Target,
  Users,
} from "lucide-react";

export type CountName = "due" | "contacts" | "referrals";

export interface NavItem {
  readonly to: string;
  readonly label: string;
  readonly icon: LucideIcon;
  readonly keys: string;
  readonly count?: CountName;
}

/** The pages one gets to from everywhere, in the order of the rail. */
export const navItems: readonly NavItem[] = [
  { to: "/", label: "Today", icon: CheckCircle2, keys: "g t", count: "due" },
  { to: "/people", label: "People", icon: Users, keys: "g p", count: "contacts" },
  { to: "/events", label: "Events", icon: CalendarDays, keys: "g e" },
  { to: "/referrals", label: "Referrals", icon: Share2, keys: "g r", count: "referrals" },
  { to: "/opportunities", label: "Opportunities", icon: Target, keys: "g o" },
  { to: "/insights", label: "Insights", icon: ChartNoAxesColumn, keys: "g n" },
  { to: "/import", label: "Import", icon: Import, keys: "g i" },
];

/** Pages that hang on another one without standing below it in the address. */
const hangsOn: readonly (readonly [page: string, item: string])[] = [
  ["/review", "/"],
  ["/steps", "/"],
  ["/welcome", "/"],
  ["/debrief", "/events"],
];

const isBelow = (path: string, page: string): boolean => path === page || path.startsWith(`${page}/`);

/** The page of the rail and the bar that an address belongs to; null for capture, which is no page of theirs. */
export const itemOf = (path: string): string | null => {
  const [, item = null] = hangsOn.find(([page]) => isBelow(path, page)) ?? [];
  return item ?? [...navItems, settingsItem].find(({ to }) => isBelow(path, to))?.to ?? null;
};

export const settingsItem: NavItem = { to: "/settings", label: "Settings", icon: Settings, keys: "g s" };
