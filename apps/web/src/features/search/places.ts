import { pagePaths } from "../../lib/pagePaths";
import { navItems, settingsItem } from "../../shell/navItems";
import { referralTabs, settingsTabs } from "../../shell/tabs";
import { cardAddress } from "../../ui/TitledCard";

export interface Place {
  readonly to: string;
  readonly label: string;
  readonly keys?: string;
  /** What else one may call it. */
  readonly also?: string;
}

/** The pages that everything else hangs on. */
export const mainPlaces: readonly Place[] = [...navItems, settingsItem];

/** Pages one gets to from another one. */
const others: readonly Place[] = [
  { to: pagePaths.duplicates, label: "Who is there twice", also: "duplicates merge" },
  { to: pagePaths.steps, label: "All steps", also: "planned done dropped tasks todo follow-ups" },
  { to: pagePaths.review, label: "Open loops, one by one", also: "review weekly" },
  { to: "/welcome", label: "First steps", also: "welcome start" },
];

const cards: readonly { readonly page: string; readonly title: string; readonly also: string }[] = [
  { page: "/settings", title: "Profile", also: "name e-mail time zone working days daily limit" },
  { page: "/settings", title: "Look", also: "theme dark light colours" },
  { page: "/settings", title: "On this device", also: "offline install home screen phone keep nothing" },
  { page: "/settings", title: "Security", also: "password sessions sign in devices log" },
  { page: "/settings", title: "Sample network", also: "example demo" },
  { page: "/settings", title: "Delete the account", also: "remove leave close" },
  { page: "/settings/reminders", title: "When", also: "digest weekly review hour days reminders" },
  { page: "/settings/reminders", title: "How they reach you", also: "mail webhook ntfy channels reminders" },
  { page: "/settings/reminders", title: "Calendar", also: "feed subscribe ics google outlook" },
  { page: "/settings/reminders", title: "What was sent", also: "log deliveries reminders" },
  { page: "/settings/stages", title: "Stages of opportunities", also: "board pipeline" },
  { page: "/settings/data", title: "Backups", also: "backup safe" },
  { page: "/settings/data", title: "Take everything with you", also: "export archive download" },
  { page: "/settings/data", title: "Take people to another program", also: "export vcard csv contacts" },
  { page: "/settings/data", title: "Take your steps to a calendar", also: "export ics" },
  { page: "/settings/data", title: "Bring in people", also: "import csv vcard" },
  { page: "/settings/data", title: "Bring it back", also: "restore archive backup" },
];

/** Every other screen, and each part of the settings. */
export const furtherPlaces: readonly Place[] = [
  ...[...referralTabs, ...settingsTabs].filter(({ to }) => !mainPlaces.some((main) => main.to === to)),
  ...others,
  ...cards.map(({ page, title, also }) => ({ to: cardAddress(page, title), label: title, also })),
];
