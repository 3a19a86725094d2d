import { describe, expect, it } from "vitest";
import { isFiltered, readPeopleQuery, withSearch, writePeopleQuery } from "./peopleQuery";

const read = (address: string) => readPeopleQuery(new URLSearchParams(address));

describe("the address of a list of people", () => {
  it.each([
    "",
    "search=dana",
    "filter=starred&filter=quiet&tag=maps&tag=alumni&sort=met&reversed=true",
    "event=e1&import=i1&organization=Newberry&place=Chicago",
  ])("%s is read and written again as it was", (address) => {
    expect(writePeopleQuery(read(address)).toString()).toBe(address);
  });

  it("passes over what nobody knows, and what is there twice", () => {
    expect(read("filter=nice&sort=luck&filter=met&filter=met&tag=")).toEqual({
      search: "",
      filter: ["met"],
      tag: [],
      sort: "name",
      reversed: false,
    });
  });

  it("goes by the best match while there are words, unless another order was chosen", () => {
    const typed = withSearch(read(""), "dana");
    expect([typed.sort, writePeopleQuery(typed).toString()]).toEqual(["match", "search=dana"]);
    expect(withSearch(typed, "").sort).toBe("name");
    expect(writePeopleQuery(withSearch(read("sort=met"), "dana")).toString()).toBe("search=dana&sort=met");
    expect(read("search=dana&sort=name").sort).toBe("name");
  });

  it("filters by anything but the order", () => {
    expect(
      ["sort=met", "reversed=true", "search=d", "filter=met"].map((one) => isFiltered(read(one))),
    ).toEqual([false, false, true, true]);
  });
});
