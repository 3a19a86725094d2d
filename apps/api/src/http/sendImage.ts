import type { Response } from "express";
import type { Photo } from "../interchange/importedPerson";
import { imageType } from "../interchange/photo/imageType";
import { notFound } from "./problem";

const fileNames: Record<Photo["mediaType"], string> = {
  "image/jpeg": "photo.jpg",
  "image/png": "photo.png",
  "image/gif": "photo.gif",
  "image/webp": "photo.webp",
};

/**
 * Answers with a picture and nothing else. What it is, is judged here by its bytes: an older version may have stored
 * something else under another name, and a page of somebody else's making must never run on our own address. It is not
 * kept by any cache, the browser's neither: the next person to sign in on that browser is somebody else. (Within a page
 * a browser reuses a picture it has shown, so lists do not flicker.) Throws `not_found` for what is no picture.
 */
export const sendImage = (response: Response, bytes: Uint8Array): void => {
  const mediaType = imageType(bytes);
  if (!mediaType) throw notFound("photo");
  response.setHeader("Content-Type", mediaType);
  response.setHeader("Content-Disposition", `inline; filename="${fileNames[mediaType]}"`);
  response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
  response.setHeader("Cache-Control", "private, no-store");
  response.end(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
};
