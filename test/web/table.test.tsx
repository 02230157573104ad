import { renderToString } from "hono/jsx/dom/server";
import { describe, expect, it } from "vitest";
import { ownPath, withQuery } from "../../src/web/address";
import { pageNumber } from "../../src/web/components/pages";
import { Table } from "../../src/web/components/table";
import { sortedBy, sortingOf } from "../../src/web/sorting";
import { specimenPage } from "./specimen/frame";

describe("the address of a table", () => {
  it.each([
    ["/log", { page: "2" }, "/log?page=2"],
    ["/log?page=2&who=a", { page: undefined }, "/log?who=a"],
    ["/log?page=2", { page: undefined }, "/log"],
    ["/log?q=%E6%B8%85", { sort: "-at" }, "/log?q=%E6%B8%85&sort=-at"],
  ])("%s with %o is %s", (path, changes, changed) => expect(withQuery(path, changes)).toBe(changed));

  it("stays on the site", () => {
    expect(ownPath("//elsewhere.example/x", "http://fadu.test/")).toBe("/");
    expect(ownPath("/x?y=1#z", "http://fadu.test/")).toBe("/x?y=1");
  });

  it.each([
    ["3", 3],
    ["0", 1],
    ["-1", 1],
    ["1e9", 1],
    [undefined, 1],
  ])("asks with page=%s for page %i", (asked, at) => expect(pageNumber(asked)).toBe(at));
});

describe("the order of a table", () => {
  const usual = { by: "name", falling: false } as const;

  it.each([
    ["total", { by: "total", falling: false }],
    ["-total", { by: "total", falling: true }],
    ["drop table", usual],
    ["", usual],
    [undefined, usual],
  ])("sort=%s", (asked, sorting) => expect(sortingOf(asked, ["name", "total"], usual)).toEqual(sorting));

  it("begins with the most of a figure and the first of a name, and turns round", () => {
    expect(sortedBy("/x?page=3", "total", true, usual)).toBe("/x?sort=-total");
    expect(sortedBy("/x", "total", true, { by: "total", falling: true })).toBe("/x?sort=total");
    expect(sortedBy("/x", "name", false, undefined)).toBe("/x?sort=name");
  });
});

function draw(path: string): string {
  const columns = [
    { key: "name", head: "Name", sortable: true, cell: (row: string) => row },
    { key: "rank", head: "Rank", figure: true, optional: true, cell: () => 1, total: 2 },
  ];
  const page = specimenPage("en", "auto", path);
  const sorting = { by: "name", falling: true };
  return renderToString(Table({ page, caption: "Standing", columns, rows: ["A<b>", "C"], sorting }));
}

describe("a table", () => {
  it("names its rows by their first column and its order to those who do not see it", () => {
    expect(draw("/x")).toContain('<th scope="row">A&lt;b&gt;</th>');
    expect(draw("/x")).toContain('aria-sort="descending"');
  });

  it("totals what has a total", () =>
    expect(draw("/x")).toContain('<th scope="row">Total</th><td class="figure">2</td>'));

  it("puts away the columns the reader put away", () => {
    expect(draw("/x?column=")).not.toContain('<td class="figure">1</td>');
    expect(draw("/x?column=&column=rank")).toContain('<td class="figure">1</td>');
  });
});
