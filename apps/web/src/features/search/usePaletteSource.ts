import { parseSearch } from "@followthrough/contract/searchWords";
import { useEffect, useState } from "react";
import { useLocation, useNavigate } from "react-router";
import { useToday } from "../../lib/session";
import { useDayHabits } from "../../lib/useDayHabits";
import { bringBackUndos } from "../../lib/undoBy";
import { type PaletteSource, withPageFirst } from "../../shell/palette";
import { describeFilters } from "./describeFilters";
import type { PaletteActs } from "./paletteActs";
import { commandsOf, lately, pageCommands } from "./paletteCommands";
import { searchFor } from "./paletteSearch";
import { verbWords } from "./paletteVerbs";

/** What the palette offers: what one can do here, what can be made, every page, and whatever a search finds. */
export const usePaletteSource = (acts: PaletteActs): PaletteSource => {
  const navigate = useNavigate();
  const today = useToday();
  const habits = useDayHabits();
  const { pathname } = useLocation();
  const go = (to: string): void => void navigate(to);
  // As it was when it was opened: what is beneath rests meanwhile.
  const [commands] = useState(() => [
    lately(pathname, go),
    ...withPageFirst(pageCommands(), commandsOf(acts, go)),
  ]);
  // What was done before the page was loaded anew can still be undone; the list has it the next time.
  useEffect(() => void bringBackUndos().catch(() => undefined), []);
  return {
    commands,
    verbs: verbWords,
    search: (text) => searchFor(text, { acts, today, habits, go }),
    hint: describeFilters,
    otherwise: (text) => {
      const { words } = parseSearch(text);
      return words === ""
        ? []
        : [
            {
              key: "create",
              label: `Add “${words}” as a person`,
              run: () => acts.onOpen({ what: "person", name: words }),
            },
          ];
    },
  };
};
