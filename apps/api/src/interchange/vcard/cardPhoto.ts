import type { Photo } from "../importedPerson";
import { limits } from "../limits";
import { judgePhoto } from "../photo/judgePhoto";
import type { Property } from "./card";

export type CardPhoto = { photo: Photo } | { url: string } | { refused: string };

const dataUri = /^data:[^,]{0,200};base64,/i;

/** The picture of a PHOTO property: itself (base64 or a data: address), where it lies, or why it can't be taken. */
export const cardPhoto = ({ parts, binary }: Property): CardPhoto => {
  // `base64\,` as some write it: neither base64 nor an address has a backslash of its own.
  const value = parts.join("").replaceAll("\\", "");
  const data = dataUri.exec(value.slice(0, 300))?.[0];
  if (!binary && data === undefined) {
    if (/^[a-z][a-z0-9+.-]{1,20}:/i.test(value) || value.length < 100) return { url: value };
  }
  const encoded = value.slice(data?.length ?? 0);
  if (encoded.length > limits.photoBytes * 1.5) return { refused: "the photo is larger than 2 MB" };
  return judgePhoto(new Uint8Array(Buffer.from(encoded, "base64")));
};
