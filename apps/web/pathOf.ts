/** A module by a path that is the same on each machine and for each version of a package. */
export const pathOf = (id: string): string =>
  id
    .replaceAll("\\", "/")
    .replace(/\?.*$/, "")
    .replace(/^.*\/node_modules\//, "npm:")
    .replace(/^.*\/(?=(?:apps\/web|packages\/[a-z]+)\/)/, "");
