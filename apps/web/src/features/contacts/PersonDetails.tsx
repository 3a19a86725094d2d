import type { Contact } from "@followthrough/contract";
import { type ReactNode, useEffect } from "react";
import { Link } from "react-router";
import { describeFailure } from "../../lib/failure";
import { pagePaths } from "../../lib/pagePaths";
import { useToday } from "../../lib/session";
import { useForm } from "../../lib/useForm";
import { formatDayInSentence } from "../../lib/words";
import { Button } from "../../ui/Button";
import { ButtonLink } from "../../ui/ButtonLink";
import { InlineEdit } from "../../ui/InlineEdit";
import { mailtoUrl, telUrl } from "../../lib/contactUrls";
import { useFieldEdit } from "./useContactEdit";

type TextField = "title" | "organization" | "place" | "howWeMet" | "preferredName" | "notes";

const Detail = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="border-t border-line py-2 first:border-t-0">
    <dt className="text-xs text-soft">{label}</dt>
    <dd className="min-w-0 text-sm break-words">{children}</dd>
  </div>
);

interface TextInPlaceProps {
  contact: Contact;
  field: TextField;
  label: string;
  multiline: boolean;
}

const TextInPlace = ({ contact, field, label, multiline }: TextInPlaceProps) => {
  const { open, save } = useFieldEdit(contact, field);
  const form = useForm(
    { text: null as string | null, over: null as string | null },
    `${field} of ${contact.id}`,
  );
  const { isCalled, isRestored } = form.typed;
  useEffect(() => isCalled(`${label} of ${contact.name}`), [isCalled, label, contact.name]);
  return (
    <InlineEdit
      typed={{ ...form.value, isGivenBack: isRestored, set: (text, over) => form.set({ text, over }) }}
      label={label}
      value={contact[field] ?? ""}
      onOpen={open}
      onSave={async (text) => {
        const changed = await save(text).catch((failure: unknown) => {
          // The box shows the words as they are: those that say what is known, as everywhere.
          throw new Error(describeFailure(failure));
        });
        return changed && { elsewhere: changed.elsewhere ?? "" };
      }}
      multiline={multiline}
      placeholder="Add"
    />
  );
};

interface PersonDetailsProps {
  contact: Contact;
  onEdit: () => void;
  onMerge: () => void;
  onTrash: () => void;
}

/** Everything known about a person; a text is edited where it stands. */
export const PersonDetails = ({ contact, onEdit, onMerge, onTrash }: PersonDetailsProps) => {
  const today = useToday();
  const inPlace = (label: string, field: TextField, multiline = false) => (
    <Detail label={label}>
      <TextInPlace contact={contact} field={field} label={label} multiline={multiline} />
    </Detail>
  );
  const linkLook = "text-accent underline decoration-accent/40 underline-offset-2 hover:decoration-accent";
  return (
    <section aria-label="Details">
      <div className="mb-1 flex items-center">
        <h2 className="flex-1 text-xs font-[640] text-soft">Details</h2>
        <Button tone="quiet" kbd="e" onClick={onEdit}>
          Edit
        </Button>
      </div>
      <dl>
        {inPlace("Title", "title")}
        {inPlace("Organisation", "organization")}
        {contact.emails.length > 0 && (
          <Detail label="E-mail">
            {contact.emails.map(({ address, label }) => (
              <div key={address}>
                <a className={linkLook} href={mailtoUrl(address, "", "")}>
                  {address}
                </a>
                {label && <span className="text-faint"> {label}</span>}
              </div>
            ))}
          </Detail>
        )}
        {contact.phones.length > 0 && (
          <Detail label="Phone">
            {contact.phones.map(({ number, label }) => (
              <div key={number}>
                <a className={linkLook} href={telUrl(number)}>
                  {number}
                </a>
                {label && <span className="text-faint"> {label}</span>}
              </div>
            ))}
          </Detail>
        )}
        {contact.links.length > 0 && (
          <Detail label="Links">
            {contact.links.map(({ url, label }) => (
              <div key={url}>
                <a className={linkLook} href={url} target="_blank" rel="noopener noreferrer">
                  {label ?? url.replace(/^https?:\/\/(www\.)?/, "")}
                </a>
              </div>
            ))}
          </Detail>
        )}
        {inPlace("Place", "place")}
        <Detail label="Met">
          {contact.metOn ? formatDayInSentence(contact.metOn, today) : "Not yet"}
          {contact.metAtEvent && (
            <>
              {" at "}
              <Link className={linkLook} to={pagePaths.event(contact.metAtEvent.id)}>
                {contact.metAtEvent.name}
              </Link>
            </>
          )}
        </Detail>
        {inPlace("How you met", "howWeMet")}
        {contact.cadence && (
          <Detail label="Keep in touch">
            every {contact.cadence.every === 1 ? "" : `${contact.cadence.every} `}
            {contact.cadence.unit}
            {contact.cadence.every === 1 ? "" : "s"}
          </Detail>
        )}
        {contact.tags.length > 0 && (
          <Detail label="Tags">
            <span className="flex flex-wrap gap-1.5 pt-0.5">
              {contact.tags.map((tag) => (
                <Link
                  key={tag}
                  to={`/people?tag=${encodeURIComponent(tag)}`}
                  className="rounded-full bg-hover px-2 text-xs leading-6 font-[560] text-soft hover:text-ink"
                >
                  {tag}
                </Link>
              ))}
            </span>
          </Detail>
        )}
        {inPlace("Notes", "notes", true)}
      </dl>
      <div className="mt-3 flex flex-wrap gap-1.5">
        <Button tone="quiet" onClick={onMerge}>
          Merge with…
        </Button>
        <Button tone="quiet" onClick={onTrash}>
          Move to trash
        </Button>
        <ButtonLink tone="quiet" to={`/api/contacts/${contact.id}/card`} download>
          Save as vCard
        </ButtonLink>
      </div>
    </section>
  );
};
