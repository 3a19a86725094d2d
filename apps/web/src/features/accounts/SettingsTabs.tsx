import { NavLink } from "react-router";

const tabs = [
  { to: "/settings", label: "You and this program" },
  { to: "/settings/playbooks", label: "Playbooks" },
  { to: "/settings/messages", label: "Messages" },
  { to: "/settings/stages", label: "Stages" },
  { to: "/settings/data", label: "Your data" },
  { to: "/settings/trash", label: "Trash" },
] as const;

/** The parts of the settings. */
export const SettingsTabs = () => (
  <nav aria-label="Settings" className="mt-4 flex gap-1 overflow-x-auto border-b border-line">
    {tabs.map(({ to, label }) => (
      <NavLink
        key={to}
        to={to}
        end
        className="-mb-px border-b-2 border-transparent px-3 py-2 text-sm font-[560] whitespace-nowrap text-soft hover:text-ink aria-[current=page]:border-accent aria-[current=page]:text-ink touch:py-3"
      >
        {label}
      </NavLink>
    ))}
  </nav>
);
