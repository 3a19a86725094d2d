import type { Photo } from "../importedPerson";
import { limits } from "../limits";
import type { Property } from "./card";
import { imageSize } from "./imageSize";
import { imageType } from "./imageType";

export type CardPhoto = { photo: Photo } | { url: string } | { refused: string };

const dataUri = /^data:[^,]{0,200};base64,/i;

/** A picture small as a file can be one of a billion pixels, which nobody can open. */
const tooManyPixels = (bytes: Uint8Array): boolean => {
  const { width = 0, height = 0 } = imageSize(bytes) ?? {};
  return Math.max(width, height) > limits.photoSide || width * height > limits.photoPixels;
};

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
  const bytes = Buffer.from(encoded, "base64");
  if (bytes.length === 0) return { refused: "the photo is empty" };
  if (bytes.length > limits.photoBytes) return { refused: "the photo is larger than 2 MB" };
  const mediaType = imageType(bytes);
  if (mediaType && tooManyPixels(bytes)) return { refused: "the photo has more pixels than can be shown" };
  return mediaType
    ? { photo: { mediaType, bytes: new Uint8Array(bytes) } }
    : { refused: "the photo is not a JPEG, PNG, GIF or WebP picture" };
};
