export interface SourceFile {
  /** From the root of the project, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

const specifier = /(?:\bfrom|\bimport|\bimport\()\s*["']([^"'\n]+)["']/g;

/** What a TypeScript file imports, as it is written there. */
export const importsOf = ({ path, text }: SourceFile): string[] =>
  /\.tsx?$/.test(path) ? [...text.matchAll(specifier)].map(([, name = ""]) => name) : [];
