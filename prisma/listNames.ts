import { existsSync, readdirSync, statSync } from "node:fs";

/** Whether there is a folder; `existsSync` is also false for a link that leads nowhere or back to itself, and throws for none. */
export const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

/** The file names in a folder; empty if it does not exist or is not a folder. */
export const listNames = (dir: string): string[] => (isFolder(dir) ? readdirSync(dir) : []);
