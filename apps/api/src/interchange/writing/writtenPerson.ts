import type { Photo } from "../importedPerson";

/** What of a contact is written into a file for other programs. */
export interface WrittenPerson {
  readonly id: string;
  readonly name: string;
  readonly preferredName: string | null;
  readonly organization: string | null;
  readonly title: string | null;
  readonly place: string | null;
  readonly notes: string;
  readonly metOn: string | null;
  readonly howWeMet: string | null;
  readonly updatedAt: string;
  readonly emails: readonly { address: string; label: string | null }[];
  readonly phones: readonly { number: string; label: string | null }[];
  readonly links: readonly { url: string; label: string | null }[];
  readonly tags: readonly string[];
  readonly photo: Photo | null;
}
