import type { Creatable } from "../features/search/usePaletteSource";
import { dialogOnDemand } from "../lib/onDemand";

const AddPersonDialog = dialogOnDemand(
  async () => (await import("../features/contacts/AddPersonDialog")).AddPersonDialog,
);
const EventDialog = dialogOnDemand(async () => (await import("../features/events/EventDialog")).EventDialog);
const LeadDialog = dialogOnDemand(
  async () => (await import("../features/opportunities/LeadDialog")).LeadDialog,
);
const NewStepDialog = dialogOnDemand(async () => (await import("./NewStepDialog")).NewStepDialog);
const ReferralDialog = dialogOnDemand(
  async () => (await import("../features/referrals/ReferralDialog")).ReferralDialog,
);
const IntroductionDialog = dialogOnDemand(
  async () => (await import("../features/introductions/IntroductionDialog")).IntroductionDialog,
);

interface CreateFormProps {
  what: Creatable;
  /** Of a person, as it was typed elsewhere. */
  name: string;
  onClose: () => void;
}

/** The form of something new, opened from anywhere. */
export const CreateForm = ({ what, name, onClose }: CreateFormProps) => {
  switch (what) {
    case "step":
      return <NewStepDialog onClose={onClose} />;
    case "person":
      return <AddPersonDialog name={name} onClose={onClose} />;
    case "event":
      return <EventDialog onClose={onClose} />;
    case "opportunity":
      return <LeadDialog onClose={onClose} />;
    case "referral":
      return <ReferralDialog referrer={null} onClose={onClose} />;
    case "introduction":
      return <IntroductionDialog first={null} onClose={onClose} />;
  }
};
