import { execFileSync, spawnSync } from "node:child_process";

/** Whether this user may mount what a trial needs. */
export const canMount = (): boolean =>
  process.platform === "linux" && process.getuid?.() === 0 && spawnSync("mount", ["--version"]).status === 0;

/** Mounts a small disk of its own at a folder. */
export const mountSmallDisk = (dir: string, size: string): void => {
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${size},mode=0700`, "tmpfs", dir]);
};

/** Makes a folder one that nobody can write to, root neither. */
export const mountReadOnly = (dir: string): void => {
  execFileSync("mount", ["--bind", dir, dir]);
  execFileSync("mount", ["-o", "remount,ro,bind", dir]);
};

export const unmount = (dir: string): void => {
  execFileSync("umount", ["-l", dir]);
};
