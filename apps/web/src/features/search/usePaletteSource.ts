import { parseSearch } from "@followthrough/contract/searchWords";
import { useMemo } from "react";
import { useNavigate } from "react-router";
import { callApi } from "../../lib/callApi";
import { pagePaths } from "../../lib/pagePaths";
import { navItems, settingsItem } from "../../shell/navItems";
import type { PaletteSource } from "../../shell/palette";
import { describeFilters } from "./describeFilters";

export interface PaletteActs {
  onCapture: () => void;
  onAddPerson: () => void;
}

/** What the palette offers: the pages, adding somebody, and whatever a search finds. */
export const usePaletteSource = ({ onCapture, onAddPerson }: PaletteActs): PaletteSource => {
  const navigate = useNavigate();
  return useMemo(
    () => ({
      commands: [
        { key: "capture", label: "Capture", kbd: "c", run: onCapture },
        { key: "debrief", label: "Debrief an event", run: () => void navigate(pagePaths.debrief()) },
        { key: "add", label: "Add a person by a form", run: onAddPerson },
        ...[...navItems, settingsItem].map(({ to, label, keys }) => ({
          key: to,
          label: `Go to ${label}`,
          kbd: keys,
          run: () => void navigate(to),
        })),
      ],
      search: async (text) => {
        const { hits } = await callApi("GET /search", { query: { q: text, limit: 12 } });
        const items = (kind: (typeof hits)[number]["kind"]) =>
          hits
            .filter((hit) => hit.kind === kind)
            .map((hit) => ({
              key: `${kind} ${hit.id}`,
              label: hit.title,
              labelMarks: hit.titleMarks,
              detail: hit.line,
              detailMarks: hit.marks,
              run: () =>
                void navigate(hit.contactId ? pagePaths.person(hit.contactId) : pagePaths.event(hit.id)),
            }));
        return [
          { title: "People", items: items("contact") },
          { title: "Conversations", items: items("conversation") },
          { title: "Events", items: items("event") },
        ];
      },
      hint: describeFilters,
      otherwise: (text) =>
        parseSearch(text).words === ""
          ? []
          : [{ key: "create", label: `Add “${parseSearch(text).words}” as a person`, run: onAddPerson }],
    }),
    [navigate, onCapture, onAddPerson],
  );
};
