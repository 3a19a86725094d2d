import { expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { drag, pinch, press, rest } from "../testing/hands";
import { mount } from "../testing/mount";
import { PanZoom } from "./PanZoom";
import type { Area, Point } from "./panZoomView";

const pressed = vi.fn<(event: React.MouseEvent) => void>();
const doublePressed = vi.fn<() => boolean>(() => false);

const draw = () => (
  <div data-testid="person" className="absolute size-10" style={{ left: 180, top: 130 }}>
    Dana
  </div>
);

/** A picture of 400 by 300 in a window as large beside the buttons, with Dana in the middle. */
const picture = (focus: { area: Area; point: Point } | null = null) => (
  <div style={{ width: 456, height: 300 }}>
    <PanZoom
      size={{ width: 400, height: 300 }}
      start={undefined}
      readable={0.45}
      focus={focus}
      dots={[]}
      onPress={pressed}
      onDoublePress={doublePressed}
    >
      {draw}
    </PanZoom>
  </div>
);

const box = () => page.getByTestId("person").element().getBoundingClientRect();
const middle = (): Point => ({ x: box().left + box().width / 2, y: box().top + box().height / 2 });
/** How large everything is shown. */
const zoom = () => box().width / 40;

const begin = async () => {
  pressed.mockClear();
  doublePressed.mockClear();
  await mount(picture());
};

test("a drag moves the picture and presses nothing, also where it begins on somebody", async () => {
  await begin();
  const from = middle();
  await drag(from, { x: from.x + 60, y: from.y - 30 });
  await expect.poll(() => Math.round(middle().x - from.x)).toBe(60);
  expect(Math.round(middle().y - from.y)).toBe(-30);
  await rest();
  expect(pressed).not.toHaveBeenCalled();
});

test("who lets go outside, before it was a drag, has let go", async () => {
  await begin();
  const from = middle();
  const edge = { x: from.x, y: from.y + 149 };
  await drag(edge, { x: edge.x, y: edge.y + 2 });
  await page.getByTestId("person").hover({ position: { x: 2, y: 2 } });
  await page.getByTestId("person").hover({ position: { x: 30, y: 30 } });
  await rest();
  expect(middle()).toEqual(from);
  await drag(middle(), { x: from.x + 60, y: from.y });
  await expect.poll(() => Math.round(middle().x - from.x)).toBe(60);
});

test("a press is told what it was on, and the second of a double press is not another one", async () => {
  await begin();
  await page.getByTestId("person").click();
  expect(pressed).toHaveBeenCalledTimes(1);
  expect(pressed.mock.calls[0]?.[0].target).toBe(page.getByTestId("person").element());
  await rest(600);
  await page.getByTestId("person").dblClick();
  expect(pressed).toHaveBeenCalledTimes(2);
  expect(doublePressed).toHaveBeenCalledTimes(1);
});

test("a double press that opens nothing zooms in there", async () => {
  await begin();
  const from = middle();
  await page.getByTestId("person").dblClick();
  await expect.poll(zoom).toBeGreaterThan(1.5);
  await expect.poll(() => Math.round(middle().x)).toBe(Math.round(from.x));
});

test("the wheel zooms, and the page beneath stays where it is", async () => {
  await begin();
  document.body.style.minHeight = "300vh";
  await userEvent.wheel(page.getByTestId("person"), { delta: { y: 200 } });
  await expect.poll(zoom).toBeLessThan(0.95);
  expect(window.scrollY).toBe(0);
  document.body.style.minHeight = "";
});

test("two fingers spread make it larger", async () => {
  await begin();
  await pinch(page.getByTestId("person"), 40, 80);
  await expect.poll(zoom).toBeGreaterThan(1.8);
  await rest();
  expect(pressed).not.toHaveBeenCalled();
});

test("the buttons do it by the keyboard", async () => {
  await begin();
  await press("Tab", "Enter");
  await expect.poll(zoom).toBeCloseTo(0.96 * 1.2, 2);
  await press("Tab", "Enter", "Enter");
  await expect.poll(zoom).toBeLessThan(0.9);
  await press("Tab", "Enter");
  await expect.poll(zoom).toBeCloseTo(0.96, 2);
});

test("the whole picture is shown beside the buttons, not beneath them", async () => {
  await mount(
    <div style={{ width: 456, height: 300 }}>
      <PanZoom
        size={{ width: 900, height: 300 }}
        start={undefined}
        readable={0.45}
        focus={null}
        dots={[]}
        onPress={pressed}
        onDoublePress={doublePressed}
      >
        {() => (
          <div data-testid="person" className="absolute size-10" style={{ left: 860, top: 260 }}>
            Luis
          </div>
        )}
      </PanZoom>
    </div>,
  );
  const button = page.getByRole("button", { name: "Show all" }).element().getBoundingClientRect();
  await vi.waitFor(() => expect(box().right).toBeLessThan(button.left));
});

test("what cannot be read at once begins at its left, with all of it in small beside it, which leads anywhere", async () => {
  const last = { x: 1880, y: 280 };
  const wide = (focus: { area: Area; point: Point } | null) => (
    <div style={{ width: 456, height: 300 }}>
      <PanZoom
        size={{ width: 1900, height: 300 }}
        start={{ x: 20, y: 150 }}
        readable={0.8}
        focus={focus}
        dots={[{ x: 20, y: 150 }, last]}
        onPress={pressed}
        onDoublePress={doublePressed}
      >
        {() => (
          <div data-testid="person" className="absolute size-10" style={{ left: 1860, top: 260 }}>
            Luis
          </div>
        )}
      </PanZoom>
    </div>
  );
  await mount(wide(null));
  expect(zoom()).toBeCloseTo(0.8);
  const pane = document.querySelector("[role=presentation]")?.getBoundingClientRect();
  expect(box().left).toBeGreaterThan(pane?.right ?? 0);
  const small = document.querySelector("svg:has(circle)")?.getBoundingClientRect();
  if (!small) throw new Error("the small picture is not there");
  await drag({ x: small.left + 10, y: small.top + 10 }, { x: small.right - 2, y: small.bottom - 4 });
  await expect.poll(() => box().right).toBeLessThan(pane?.right ?? 0);
  // Pushed away with force, some of it is still there.
  await drag({ x: 300, y: 60 }, { x: -3000, y: 60 });
  await expect.poll(() => box().right).toBeGreaterThan(pane?.left ?? 0);
});
