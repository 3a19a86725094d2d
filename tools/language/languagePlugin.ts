import type { Plugin } from "vite";
import { buildLanguage, sourceLanguage, translatorInto } from "./languages.ts";
import { isTextFile } from "./textFiles.ts";
import { translateSource } from "./translateSource.ts";

/**
 * Builds in `BUILD_LANGUAGE`: its texts are put into the code, so that no screen waits for them and English is built without
 * this.
 */
export const languagePlugins = (): Plugin[] => {
  const language = buildLanguage();
  if (language === sourceLanguage) return [];
  const translate = translatorInto(language);
  return [
    {
      name: "language",
      enforce: "pre",
      transform: (code, id) => {
        const [path = ""] = id.split("?");
        // What the language counts by.
        if (path.endsWith("/domain/src/builtLanguage.ts"))
          return { code: code.replace('"en"', JSON.stringify(language)), map: null };
        return isTextFile(path) ? { code: translateSource(path, code, translate), map: null } : null;
      },
      transformIndexHtml: (html) => html.replace(/<html lang="[^"]*"/, `<html lang="${language}"`),
    },
  ];
};
