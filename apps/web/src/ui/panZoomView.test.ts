import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  areaInSight,
  dotsApart,
  firstView,
  fitting,
  focusedOn,
  keepInSight,
  type Point,
  wheelFactor,
  zoomAt,
} from "./panZoomView";

const view = fc.record({
  x: fc.integer({ min: -3000, max: 3000 }),
  y: fc.integer({ min: -3000, max: 3000 }),
  zoom: fc.double({ min: 0.05, max: 2, noNaN: true }),
});
const at = fc.record({ x: fc.integer({ min: 0, max: 800 }), y: fc.integer({ min: 0, max: 600 }) });

describe("a picture behind its window", () => {
  it("keeps what is under the pointer there while it is zoomed, and is never too small or too large", () => {
    fc.assert(
      fc.property(view, at, fc.double({ min: 0.01, max: 100, noNaN: true }), (before, point, factor) => {
        const after = zoomAt(before, factor, point);
        expect(after.zoom).toBeGreaterThanOrEqual(0.05);
        expect(after.zoom).toBeLessThanOrEqual(2);
        const under = (one: typeof before) => (point.x - one.x) / one.zoom;
        expect(under(after)).toBeCloseTo(under(before), 3);
      }),
    );
  });

  it("fits wholly into the window, and is not made larger for it", () => {
    expect(fitting({ width: 400, height: 300 }, { width: 800, height: 600 })).toEqual({
      x: 200,
      y: 150,
      zoom: 1,
    });
    const { x, y, zoom } = fitting({ width: 4000, height: 300 }, { width: 800, height: 600 });
    expect(x).toBeGreaterThan(0);
    expect(x + 4000 * zoom).toBeLessThan(800);
    expect(y).toBeCloseTo(300 - 150 * zoom);
  });

  it("draws all that is in sight, and not much more", () => {
    fc.assert(
      fc.property(view, ({ x, y, zoom }) => {
        const { left, right } = areaInSight({ x, y, zoom }, { width: 800, height: 600 });
        expect(left).toBeLessThanOrEqual(-x / zoom);
        expect(right).toBeGreaterThanOrEqual((800 - x) / zoom);
        expect(right - left).toBeLessThanOrEqual((800 + 1000) / zoom);
      }),
    );
  });

  it("has dots behind it that move with it, and stay dots however small it is", () => {
    expect(dotsApart(1)).toBe(20);
    expect(dotsApart(2)).toBe(40);
    fc.assert(
      fc.property(view, ({ zoom }) => {
        expect(dotsApart(zoom)).toBeGreaterThanOrEqual(14);
        expect(Number.isInteger(Math.log2(dotsApart(zoom) / (20 * zoom)))).toBe(true);
      }),
    );
  });

  it("is made smaller by a wheel turned towards oneself, and more finely by two fingers on a touchpad", () => {
    expect(wheelFactor({ deltaY: 100, deltaMode: 0, ctrlKey: false })).toBeCloseTo(0.871, 3);
    expect(wheelFactor({ deltaY: -4, deltaMode: 1, ctrlKey: false })).toBeCloseTo(1.149, 3);
    expect(wheelFactor({ deltaY: -5, deltaMode: 0, ctrlKey: true })).toBeCloseTo(1.072, 3);
  });

  it("is never pushed out of sight, and stays where it is while enough of it is seen", () => {
    const window = { width: 800, height: 600 };
    const size = { width: 1200, height: 900 };
    fc.assert(
      fc.property(view, (before) => {
        const after = keepInSight(before, size, window);
        const inSight = (begin: number, length: number, room: number) =>
          Math.min(room, begin + length * after.zoom) - Math.max(0, begin);
        expect(inSight(after.x, size.width, window.width)).toBeGreaterThan(50);
        expect(inSight(after.y, size.height, window.height)).toBeGreaterThan(40);
        expect(keepInSight(after, size, window)).toEqual(after);
      }),
    );
    expect(keepInSight({ x: -100, y: 20, zoom: 1 }, size, window)).toEqual({ x: -100, y: 20, zoom: 1 });
  });

  it("always shows one of the points where something is, however empty it is between them", () => {
    const window = { width: 800, height: 600 };
    const size = { width: 3000, height: 2000 };
    const points = [
      { x: 100, y: 1900 },
      { x: 2900, y: 100 },
    ];
    fc.assert(
      fc.property(view, (before) => {
        const after = keepInSight(before, size, window, points);
        const isSeen = ({ x, y }: Point) => {
          const [left, top] = [after.x + x * after.zoom, after.y + y * after.zoom];
          return left > 0 && left < window.width && top > 0 && top < window.height;
        };
        expect(points.some(isSeen)).toBe(true);
      }),
    );
    const near = { x: 20, y: -1500, zoom: 1 };
    expect(keepInSight(near, size, window, points)).toEqual(near);
  });

  it("is shown first as a whole, or from its left where it could not be read so", () => {
    const window = { width: 800, height: 600 };
    const first = (width: number, height: number) =>
      firstView({ width, height }, window, { start: { x: 90, y: 1000 }, readable: 0.8 });
    expect(first(700, 500).zoom).toBe(1);
    expect(first(4000, 500)).toEqual({ x: 0, y: 100, zoom: 0.8 });
    expect(first(4000, 2000)).toEqual({ x: 0, y: -500, zoom: 0.8 });
    // Begun at its lower edge it is no lower than its end.
    expect(first(4000, 1100)).toEqual({ x: 0, y: -280, zoom: 0.8 });
  });

  it("shows all of what it is turned to, and what matters of it where that is too large", () => {
    const window = { width: 800, height: 600 };
    const point = { x: 100, y: 100 };
    const turned = (right: number) =>
      focusedOn({ left: 0, top: 0, right, bottom: 200 }, point, window, { readable: 0.8, zoom: 0.8 });
    expect(turned(600)).toEqual({ x: 160, y: 220, zoom: 0.8 });
    expect(turned(1200).zoom).toBeCloseTo(0.627, 3);
    expect(turned(9000)).toEqual({ x: 320, y: 220, zoom: 0.8 });
  });
});
