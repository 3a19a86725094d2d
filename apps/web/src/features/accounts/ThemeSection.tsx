import { SegmentedChoice } from "../../ui/SegmentedChoice";
import { useTheme } from "../../ui/useTheme";
import { SettingsCard } from "./SettingsCard";

export const ThemeSection = () => {
  const { theme, setTheme } = useTheme();
  return (
    <SettingsCard title="Look">
      <SegmentedChoice
        label="Light or dark"
        value={theme}
        onChange={setTheme}
        options={[
          { value: "system", label: "As the system" },
          { value: "light", label: "Light" },
          { value: "dark", label: "Dark" },
        ]}
      />
    </SettingsCard>
  );
};
