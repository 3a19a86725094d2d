import { SegmentedChoice } from "../../ui/SegmentedChoice";
import { useTheme } from "../../ui/useTheme";
import { TitledCard } from "../../ui/TitledCard";

export const ThemeSection = () => {
  const { theme, setTheme } = useTheme();
  return (
    <TitledCard title="Look">
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
    </TitledCard>
  );
};
