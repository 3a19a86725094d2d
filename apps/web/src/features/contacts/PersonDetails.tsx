import type { Contact, Person } from "@followthrough/contract";
import {
  type ContactField,
  type ContactFieldOf,
  contactFields,
  everyContactField,
} from "@followthrough/contract/contactFields";
import { type ReactNode, useEffect } from "react";
import { Link } from "react-router";
import { describeFailure } from "../../lib/failure";
import { pagePaths } from "../../lib/pagePaths";
import { useToday } from "../../lib/session";
import { useForm } from "../../lib/useForm";
import { formatDayInSentence, formatRecurrence } from "../../lib/words";
import { Button } from "../../ui/Button";
import { ButtonLink } from "../../ui/ButtonLink";
import { InlineEdit } from "../../ui/InlineEdit";
import { telUrl } from "@followthrough/domain/telUrl";
import { mailtoUrl } from "../../lib/contactUrls";
import { formatBirthday } from "./formatBirthday";
import { useFieldEdit } from "./useContactEdit";

type TextField = ContactFieldOf<"line" | "text" | "notes">;

const Detail = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="border-t border-line py-2 first:border-t-0">
    <dt className="text-xs text-soft">{label}</dt>
    <dd className="min-w-0 text-sm break-words">{children}</dd>
  </div>
);

const TextInPlace = ({ contact, field }: { contact: Contact; field: TextField }) => {
  const { kind, label } = contactFields[field];
  const { open, save } = useFieldEdit(
    contact,
    field,
    ({ name }) => `${contactFields[field].label} of ${name} changed`,
  );
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
      multiline={kind !== "line"}
      placeholder="Add"
    />
  );
};

const linkLook = "text-accent underline decoration-accent/40 underline-offset-2 hover:decoration-accent";

const listed = <E,>(entries: readonly E[], draw: (entry: E) => ReactNode): ReactNode =>
  entries.length > 0 ? entries.map(draw) : null;

interface PersonDetailsProps {
  contact: Contact;
  /** As their countries write them. */
  shownPhones: Person["shownPhones"];
  onEdit: () => void;
  onMerge: () => void;
  onTrash: () => void;
}

/** Everything known about a person; a text is edited where it stands. */
export const PersonDetails = ({ contact, shownPhones, onEdit, onMerge, onTrash }: PersonDetailsProps) => {
  const today = useToday();
  /** The value of a field; null for what is empty and cannot be written in place, and for what the head of the page says. */
  const shown = (field: ContactField): ReactNode => {
    switch (field) {
      case "name":
      case "preferredName":
      case "metAtEvent":
      case "starred":
      case "archived":
      case "photo":
        return null;
      case "emails":
        return listed(contact.emails, ({ address, label }) => (
          <div key={address}>
            <a className={linkLook} href={mailtoUrl(address, "", "")}>
              {address}
            </a>
            {label && <span className="text-faint"> {label}</span>}
          </div>
        ));
      case "phones":
        return listed(contact.phones, ({ number, label }) => (
          <div key={number}>
            <a className={linkLook} href={telUrl(number) ?? undefined}>
              {shownPhones.find((one) => one.number === number)?.shown ?? number}
            </a>
            {label && <span className="text-faint"> {label}</span>}
          </div>
        ));
      case "links":
        return listed(contact.links, ({ url, label }) => (
          <div key={url}>
            <a className={linkLook} href={url} target="_blank" rel="noopener noreferrer">
              {label ?? url.replace(/^https?:\/\/(www\.)?/, "")}
            </a>
          </div>
        ));
      case "birthday":
        return contact.birthday && formatBirthday(contact.birthday);
      case "metOn":
        return (
          <>
            {contact.metOn
              ? formatDayInSentence(contact.metOn, today)
              : // Where people talked it may be that they met: nobody has said on which day.
                contact.lastConversationOn
                ? "Day not known"
                : "Not yet"}
            {contact.metAtEvent && (
              <>
                {" at "}
                <Link className={linkLook} to={pagePaths.event(contact.metAtEvent.id)}>
                  {contact.metAtEvent.name}
                </Link>
              </>
            )}
          </>
        );
      case "cadence":
        return contact.cadence && formatRecurrence(contact.cadence);
      case "tags":
        return contact.tags.length === 0 ? null : (
          <span className="flex flex-wrap gap-1.5 pt-0.5">
            {contact.tags.map((tag) => (
              <Link
                key={tag}
                to={`/people?tag=${encodeURIComponent(tag)}`}
                className="max-w-full rounded-full bg-hover px-2 wrap-anywhere text-xs leading-6 font-[560] text-soft hover:text-ink"
              >
                {tag}
              </Link>
            ))}
          </span>
        );
      default:
        return <TextInPlace contact={contact} field={field} />;
    }
  };
  return (
    <section aria-label="Details">
      <div className="mb-1 flex items-center">
        <h2 className="flex-1 text-xs font-[640] text-soft">Details</h2>
        <Button tone="quiet" kbd="e" onClick={onEdit}>
          Edit
        </Button>
      </div>
      <dl>
        {everyContactField.map((field) => {
          const { label } = contactFields[field];
          const value = shown(field);
          return (
            value !== null && (
              <Detail key={field} label={label}>
                {value}
              </Detail>
            )
          );
        })}
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
