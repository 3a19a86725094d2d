import * as z from "zod";
import { limits } from "../../../interchange/limits";
import { judgePhoto } from "../../../interchange/photo/judgePhoto";

/** A photo in base64: what it is, is told by its bytes. */
export const photoColumn = z
  .string()
  .max(Math.ceil(limits.photoBytes / 3) * 4, "the photo is larger than 2 MB")
  .transform((base64, context) => {
    const judged = judgePhoto(new Uint8Array(Buffer.from(base64, "base64")));
    if ("photo" in judged) return { base64, mediaType: judged.photo.mediaType };
    context.addIssue({ code: "custom", message: judged.refused });
    return z.NEVER;
  });

/** What a photo is said to be; its bytes tell what it is. */
export const mediaType = z.enum(["image/jpeg", "image/png", "image/gif", "image/webp"]);
