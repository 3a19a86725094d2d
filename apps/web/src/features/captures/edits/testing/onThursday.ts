import type { RowsContext } from "../captureRows";

export const onThursday: RowsContext = {
  today: "2026-06-25",
  usualDay: "2026-06-26",
  events: [],
  guessedEvent: null,
  playbook: null,
  recognised: new Map(),
  patientUntil: "2026-07-02",
};
