import type { Cadence, StoredTexts } from "@followthrough/contract";
import type { NameParts } from "@followthrough/domain";
import type { Photo } from "../importedPerson";

/** What of a contact is written into a file for other programs. */
export interface WrittenPerson extends Readonly<StoredTexts> {
  readonly id: string;
  readonly updatedAt: string;
  readonly emails: readonly { address: string; label: string | null }[];
  readonly phones: readonly { number: string; label: string | null }[];
  readonly links: readonly { url: string; label: string | null }[];
  readonly tags: readonly string[];
  readonly photo: Photo | null;
  readonly cadence?: Cadence | null;
  /** As whoever gave the name had them; guessed where nobody said. */
  readonly nameParts?: NameParts | null;
}
