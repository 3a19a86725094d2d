import { Action, type FoundOpportunity, type FoundStep } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { searchWords } from "@followthrough/domain";
import { day, dayOrNull } from "../../sql/storedDay";
import { type Given, statement } from "../../sql/statement";
import { stepsWithPerson } from "../../sql/stepsWithPerson";

/** What is due first, of somebody with very many; no index of words has them. */
const mostLooked = 1_000;
const mostFound = 4;

const selectSteps = statement((db, { state, most }: Given<{ state: "open" | "waiting"; most: number }>) =>
  stepsWithPerson(db)
    .where("f.state", "=", state)
    .select([
      "f.id",
      "f.contactId",
      "c.name as contactName",
      "f.action",
      "f.what",
      "f.dueOn",
      "f.waitingSinceOn",
    ])
    .orderBy("f.dueOn")
    .orderBy("f.id")
    .limit(most),
);

const selectOpportunities = statement((db, { most }: Given<{ most: number }>) =>
  db
    .selectFrom("Opportunity as o")
    .innerJoin("Contact as c", (on) => on.onRef("c.id", "=", "o.contactId"))
    .select(["o.id", "o.title", "o.organization", "c.name as contactName"])
    .orderBy("o.createdAt", "desc")
    .orderBy("o.id")
    .limit(most),
);

const beginsIn = (text: string) => {
  const words = searchWords(text);
  return (typed: string): boolean => words.some(({ plain }) => plain.startsWith(typed));
};

/** Whether each typed word begins one of the words of these texts, and at least one of them one of the first text. */
const holds = (wanted: readonly string[], own: string, others: string): boolean => {
  const inOwn = beginsIn(own);
  if (!wanted.some(inOwn)) return false;
  const inOthers = beginsIn(others);
  return wanted.every((typed) => inOwn(typed) || inOthers(typed));
};

const typedWords = (text: string): string[] =>
  searchWords(text)
    .map(({ plain }) => plain)
    .filter((plain) => plain.length > 1);

/** What is still to do, and what may come of it, by words: "paper", "dana paper". */
export const findOpenWork = async (
  tx: Tx,
  accountId: string,
  text: string,
): Promise<{ steps: FoundStep[]; opportunities: FoundOpportunity[] }> => {
  const wanted = typedWords(text);
  if (wanted.length === 0) return { steps: [], opportunities: [] };
  const [mine, theirs] = await Promise.all([
    selectSteps(tx, accountId, { state: "open", most: mostLooked }),
    selectSteps(tx, accountId, { state: "waiting", most: mostLooked }),
  ]);
  const opportunities = await selectOpportunities(tx, accountId, { most: mostLooked });
  return {
    steps: [...mine, ...theirs]
      .filter(({ what, contactName }) => holds(wanted, what, contactName ?? ""))
      .slice(0, mostFound)
      .map((step) => ({
        ...step,
        action: Action.parse(step.action),
        dueOn: day(step.dueOn),
        waitingSinceOn: dayOrNull(step.waitingSinceOn),
      })),
    opportunities: opportunities
      .filter(({ title, organization, contactName }) =>
        holds(wanted, `${title} ${organization ?? ""}`, contactName),
      )
      .slice(0, mostFound),
  };
};
