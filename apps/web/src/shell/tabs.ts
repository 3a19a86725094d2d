interface Tab {
  readonly to: string;
  readonly label: string;
}

/** The parts of the settings. */
export const settingsTabs: readonly Tab[] = [
  { to: "/settings", label: "You and this program" },
  { to: "/settings/reminders", label: "Reminders" },
  { to: "/settings/playbooks", label: "Playbooks" },
  { to: "/settings/messages", label: "Messages" },
  { to: "/settings/stages", label: "Stages" },
  { to: "/settings/data", label: "Your data" },
  { to: "/settings/trash", label: "Trash" },
];

/** The screens about how people are joined. */
export const referralTabs: readonly Tab[] = [
  { to: "/referrals", label: "Who pointed you where" },
  { to: "/referrals/chains", label: "Chains" },
  { to: "/referrals/paths", label: "Who can lead you there" },
];
