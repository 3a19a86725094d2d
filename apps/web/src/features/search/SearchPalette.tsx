import { CommandPalette } from "../../shell/CommandPalette";
import type { PaletteActs } from "./paletteActs";
import { usePaletteSource } from "./usePaletteSource";

/** The palette over the pages, the acts and whatever a search finds. */
export const SearchPalette = ({ onClose, ...acts }: PaletteActs & { onClose: () => void }) => (
  <CommandPalette source={usePaletteSource(acts)} onClose={onClose} />
);
