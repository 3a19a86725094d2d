import type { Opening } from "../features/search/paletteActs";
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

const ConversationDialog = dialogOnDemand(
  async () => (await import("../features/conversations/ConversationDialog")).ConversationDialog,
);
const PlanDialog = dialogOnDemand(async () => (await import("../features/follow-ups/PlanDialog")).PlanDialog);
const ArchiveForm = dialogOnDemand(async () => (await import("./ArchiveForm")).ArchiveForm);
const WaitDialog = dialogOnDemand(async () => (await import("../features/follow-ups/WaitDialog")).WaitDialog);
const StepForm = dialogOnDemand(async () => (await import("./StepForm")).StepForm);

interface CreateFormProps {
  form: Opening;
  /** Opens another one in its place. */
  onOpen: (form: Opening) => void;
  onClose: () => void;
}

/** A form opened from anywhere: of something new, of somebody, or of a step. */
export const CreateForm = ({ form, onOpen, onClose }: CreateFormProps) => {
  switch (form.what) {
    case "step":
      return <NewStepDialog what={form.name} dueOn={form.on} onClose={onClose} />;
    case "person":
      return <AddPersonDialog name={form.name ?? ""} onClose={onClose} />;
    case "event":
      return <EventDialog name={form.name} onClose={onClose} />;
    case "opportunity":
      return <LeadDialog title={form.name} onClose={onClose} />;
    case "referral":
      return <ReferralDialog referrer={null} onClose={onClose} />;
    case "introduction":
      return <IntroductionDialog first={null} onClose={onClose} />;
    case "log":
      return (
        <ConversationDialog contact={form.contact} heldOn={form.on} held={form.held} onClose={onClose} />
      );
    case "plan":
      return <PlanDialog contact={form.contact} dueOn={form.on} step={form.step} onClose={onClose} />;
    case "archive":
      return <ArchiveForm contact={form.contact} onClose={onClose} />;
    case "wait":
      return <WaitDialog contact={form.contact} dueOn={form.on} answer={form.answer} onClose={onClose} />;
    default:
      return (
        <StepForm form={form} onPlan={(contact) => onOpen({ what: "plan", contact })} onClose={onClose} />
      );
  }
};
