import { expect, it } from "vitest";
import { limitPerAccount } from "./limitPerAccount";

const never = () => new Promise<void>(() => undefined);

it("gives each account a share of its own, and what ended makes room, however it ended", async () => {
  const { take } = limitPerAccount(2);
  void take("jo", never);
  await expect(take("jo", () => Promise.reject(new Error("cut off")))).rejects.toThrow("cut off");
  void take("jo", never);
  await expect(take("jo", never)).rejects.toMatchObject({ code: "unavailable" });
  expect(await take("kim", async () => "hers")).toBe("hers");
});
