import type { SourceFile } from "./sourceFile";

const machinePath = /(?:^|[\s"'`(=:])(?:\/(?:root|work|home\/[\w.-]+|Users\/[\w.-]+)\/|[A-Za-z]:\\Users\\)/m;
const registry =
  /registry\.(?:npmjs|yarnpkg)|^\s*(?:@[\w-]+:)?registry\s*=|https?:\/\/[^\s"']*\/-\/[^\s"']+\.tgz/im;

/** The project is the same everywhere: it names no machine's folders and no package registry. */
export const machineTraces = ({ path, text }: SourceFile): string[] => [
  ...(machinePath.test(text) ? [`${path}: names a path of somebody's machine`] : []),
  ...(registry.test(text) ? [`${path}: names a package registry`] : []),
];
