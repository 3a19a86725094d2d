import { type Db, Prisma } from "@followthrough/db";
import { Router } from "express";
import { noStore } from "./headers";

/** How long the database may take to answer before it counts as away. */
const patienceMs = 2_000;

const answers = async (db: Db): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), patienceMs);
  });
  const ask = async (): Promise<boolean> => {
    try {
      db.mustBeInPlace();
      await db.read.rows(Prisma.sql`SELECT 1`);
      return true;
    } catch {
      return false;
    }
  };
  try {
    return await Promise.race([ask(), late]);
  } finally {
    clearTimeout(timer);
  }
};

/**
 * For whatever watches the server: `/health` says that the process answers, `/ready` that requests can be sent to it
 * (503 while it stops or the database does not answer). They say nothing else and need no session.
 */
export const healthRoutes = (db: Db, isStopping: () => boolean): Router => {
  const router = Router();
  router.get("/health", noStore, (_request, response) => void response.json({ status: "ok" }));
  router.get("/ready", noStore, async (_request, response) => {
    const status = isStopping() ? "stopping" : (await answers(db)) ? "ready" : "no database";
    response.status(status === "ready" ? 200 : 503).json({ status });
  });
  return router;
};
