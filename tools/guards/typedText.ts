import type { SourceFile } from "./sourceFile";

/** The one place that reads and writes what an address says after its "?". */
const address = "apps/web/src/lib/useAddress.ts";

/** A box that shows what the address says draws an old address over what is being typed: `useSyncedText` keeps the text. */
const textBox =
  /<(?:input|textarea|TextInput|TextArea)\b[^<]*?\bvalue=\{\s*(?:params|query|search|filters?)\s*[.?(]/;

/** A text box must not take its text straight from the address. */
export const typedText = ({ path, text }: SourceFile): string[] => {
  if (!/^apps\/web\/src\/.*\.tsx?$/.test(path)) return [];
  const problems: string[] = [];
  if (path !== address && /\buseSearchParams\b/.test(text))
    problems.push(`${path}: useSearchParams; what the address says is read and changed by useAddress`);
  if (textBox.test(text))
    problems.push(`${path}: a text box shows what the address says; useSyncedText keeps what is typed`);
  return problems;
};
