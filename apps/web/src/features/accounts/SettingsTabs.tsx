import { settingsTabs } from "../../shell/tabs";
import { TabLinks } from "../../ui/TabLinks";

export const SettingsTabs = () => <TabLinks label="Settings" tabs={settingsTabs} />;
