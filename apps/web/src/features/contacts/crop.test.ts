import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cropSide, firstCrop, keepInside } from "./crop";

const length = fc.integer({ min: 1, max: 8000 });
const size = fc.record({ width: length, height: length });

describe("the square of a photo that is kept", () => {
  it("is the largest in the middle at first, of a portrait where the face is", () => {
    expect(firstCrop({ width: 400, height: 300 })).toEqual({ x: 200, y: 150, zoom: 1 });
    expect(firstCrop({ width: 300, height: 1000 })).toEqual({ x: 150, y: 400, zoom: 1 });
    expect(firstCrop({ width: 300, height: 320 })).toEqual({ x: 150, y: 150, zoom: 1 });
  });

  it("never reaches beyond the edge of the picture, wherever it is moved", () => {
    const anywhere = fc.integer({ min: -9000, max: 9000 });
    const zoom = fc.double({ min: 1, max: 4, noNaN: true });
    fc.assert(
      fc.property(size, fc.record({ x: anywhere, y: anywhere, zoom }), (picture, crop) => {
        const { x, y } = keepInside(picture, crop);
        const half = cropSide(picture, crop) / 2;
        expect(x - half).toBeGreaterThanOrEqual(-1e-6);
        expect(y - half).toBeGreaterThanOrEqual(-1e-6);
        expect(x + half).toBeLessThanOrEqual(picture.width + 1e-6);
        expect(y + half).toBeLessThanOrEqual(picture.height + 1e-6);
      }),
    );
  });
});
