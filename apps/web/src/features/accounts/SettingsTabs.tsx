import { TabLinks } from "../../ui/TabLinks";

const tabs = [
  { to: "/settings", label: "You and this program" },
  { to: "/settings/reminders", label: "Reminders" },
  { to: "/settings/playbooks", label: "Playbooks" },
  { to: "/settings/messages", label: "Messages" },
  { to: "/settings/stages", label: "Stages" },
  { to: "/settings/data", label: "Your data" },
  { to: "/settings/trash", label: "Trash" },
] as const;

/** The parts of the settings. */
export const SettingsTabs = () => <TabLinks label="Settings" tabs={tabs} />;
