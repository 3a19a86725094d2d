import { partOnDemand } from "../lib/partOnDemand";
import { useWaitingForms } from "../lib/openForms";

// Hardly ever there, so no first screen is to carry it.
const KeptForms = partOnDemand(async () => (await import("./KeptForms")).KeptForms);

/** What was typed when the session ended, or a page was left, until its form is open again or it is thrown away. */
export const KeptNotice = () => {
  const forms = useWaitingForms();
  return <div role="status">{forms.length > 0 && <KeptForms forms={forms} />}</div>;
};
