import type { Contact } from "@followthrough/contract";
import { Archive, Star } from "lucide-react";
import { describeFailure } from "../../lib/failure";
import { useToday } from "../../lib/session";
import { formatDayInSentence } from "../../lib/words";
import { Avatar } from "../../ui/Avatar";
import { Button } from "../../ui/Button";
import { ButtonLink } from "../../ui/ButtonLink";
import { IconButton } from "../../ui/IconButton";
import { PageHeader } from "../../ui/PageHeader";
import { toast } from "../../ui/toast";
import { telUrl } from "@followthrough/domain/telUrl";
import { linkedInUrl, mailtoUrl } from "../../lib/contactUrls";
import { useFieldEdit } from "./useContactEdit";

const showFailure = (failure: unknown) => toast({ text: describeFailure(failure), tone: "problem" });

interface PersonHeaderProps {
  contact: Contact;
  /** Shows the details, where they stand below. */
  onDetails: () => void;
  onPhoto: () => void;
}

/** Who it is and the ways to reach them. */
export const PersonHeader = ({ contact, onDetails, onPhoto }: PersonHeaderProps) => {
  const today = useToday();
  const star = useFieldEdit(contact, "starred");
  const archive = useFieldEdit(contact, "archived", ({ name, archived }) =>
    archived ? `${name} is archived` : `${name} is out of the archive`,
  );
  const [email] = contact.emails;
  const [phone] = contact.phones;
  const callUrl = phone ? telUrl(phone.number) : null;
  const linkedIn = contact.links.find(({ url }) => /linkedin\.com\//i.test(url));
  const place = [contact.title, contact.organization].filter(Boolean).join(", ");
  const talked = contact.lastConversationOn
    ? `Last talked ${formatDayInSentence(contact.lastConversationOn, today)}`
    : contact.metOn
      ? "Not talked since you met"
      : "Not met yet";
  return (
    <PageHeader
      back={{ to: "/people", label: "People" }}
      title={contact.name}
      lead={
        <button
          type="button"
          onClick={onPhoto}
          title={contact.photoUrl ? "Change the photo" : "Add a photo"}
          className="rounded-full hover:ring-2 hover:ring-accent"
        >
          <Avatar name={contact.name} photoUrl={contact.photoUrl} size="lg" />
          <span className="sr-only">{contact.photoUrl ? "Change the photo" : "Add a photo"}</span>
        </button>
      }
      sub={
        <>
          {place && <span className="block">{place}</span>}
          <span className="text-sm">
            {contact.preferredName && `Called ${contact.preferredName} · `}
            {talked}
            {contact.archived && " · archived"}
          </span>
        </>
      }
      actions={
        <>
          {email && <ButtonLink to={mailtoUrl(email.address, "", "")}>Email</ButtonLink>}
          {callUrl && <ButtonLink to={callUrl}>Call</ButtonLink>}
          <ButtonLink to={linkedInUrl(linkedIn?.url ?? null, contact.name)}>LinkedIn</ButtonLink>
          <IconButton
            label={contact.starred ? "Remove the star" : "Star"}
            pressed={contact.starred}
            icon={<Star className={contact.starred ? "fill-current" : ""} />}
            onClick={() => void star.save(!contact.starred).catch(showFailure)}
          />
          <IconButton
            label={contact.archived ? "Take out of the archive" : "Archive"}
            pressed={contact.archived}
            icon={<Archive />}
            onClick={() => void archive.save(!contact.archived).catch(showFailure)}
          />
          <Button className="wide:hidden" onClick={onDetails}>
            Details
          </Button>
        </>
      }
    />
  );
};
