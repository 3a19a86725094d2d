import type { Photo } from "../importedPerson";
import { limits } from "../limits";
import { imageSize } from "./imageSize";
import { imageType } from "./imageType";

/** A picture small as a file can be one of a billion pixels, which nobody can open. */
const hasTooManyPixels = (bytes: Uint8Array): boolean => {
  const { width = 0, height = 0 } = imageSize(bytes) ?? {};
  return Math.max(width, height) > limits.photoSide || width * height > limits.photoPixels;
};

/**
 * Whether bytes are a photo that is kept: a JPEG, PNG, GIF or WebP picture of at most 2 MB. Its media type is what the
 * bytes say, whatever a file or an archive calls them; otherwise why it is refused, in words without a value.
 */
export const judgePhoto = (bytes: Uint8Array): { photo: Photo } | { refused: string } => {
  if (bytes.length === 0) return { refused: "the photo is empty" };
  if (bytes.length > limits.photoBytes) return { refused: "the photo is larger than 2 MB" };
  const mediaType = imageType(bytes);
  if (!mediaType) return { refused: "the photo is not a JPEG, PNG, GIF or WebP picture" };
  if (hasTooManyPixels(bytes)) return { refused: "the photo has more pixels than can be shown" };
  return { photo: { mediaType, bytes } };
};
