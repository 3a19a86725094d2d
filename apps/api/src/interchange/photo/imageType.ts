import type { Photo } from "../importedPerson";

/** What kind of picture the bytes are, by how they begin and not by what a file calls them; null for anything else. */
export const imageType = (bytes: Uint8Array): Photo["mediaType"] | null => {
  const start = Buffer.from(bytes.subarray(0, 16)).toString("latin1");
  if (start.startsWith("\u00ff\u00d8\u00ff")) return "image/jpeg";
  if (start.startsWith("\u0089PNG\r\n\u001a\n")) return "image/png";
  if (start.startsWith("GIF87a") || start.startsWith("GIF89a")) return "image/gif";
  if (start.startsWith("RIFF") && start.slice(8, 12) === "WEBP") return "image/webp";
  return null;
};
