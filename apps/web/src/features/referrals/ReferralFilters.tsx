import { useEffect, useState } from "react";
import { partOnDemand } from "../../lib/partOnDemand";
import { runWhenIdle } from "../../lib/runWhenIdle";
import { useAddress } from "../../lib/useAddress";
import { Button } from "../../ui/Button";

const Fields = partOnDemand(async () => (await import("./ReferralFilterFields")).ReferralFilterFields);

/** Whose referrals, from which event, behind which opportunity: kept in the address. */
export const ReferralFilters = () => {
  const [params] = useAddress();
  const count = ["by", "at", "lead"].filter((name) => params.get(name)).length;
  const [isOpen, setOpen] = useState(count > 0);
  useEffect(() => runWhenIdle(() => void Fields.fetchAhead()), []);
  return (
    <div className="mt-3">
      <Button tone="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {count > 0 ? `Filters (${count})` : "Filters"}
      </Button>
      {isOpen && <Fields />}
    </div>
  );
};
