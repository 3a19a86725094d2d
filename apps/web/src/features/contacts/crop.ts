import type { Point, Size } from "../../ui/panZoomView";

/** Which square of a picture is kept: its middle in pixels of the picture, and how many times it is enlarged. */
export interface Crop extends Point {
  readonly zoom: number;
}

/** The side of the square that is kept, in pixels of the picture. */
export const cropSide = ({ width, height }: Size, { zoom }: Pick<Crop, "zoom">): number =>
  Math.min(width, height) / zoom;

const within = (at: number, side: number, length: number): number =>
  Math.min(Math.max(at, side / 2), length - side / 2);

/** The square moved back into the picture where it would reach beyond its edge. */
export const keepInside = (size: Size, crop: Crop): Crop => {
  const side = cropSide(size, crop);
  return { ...crop, x: within(crop.x, side, size.width), y: within(crop.y, side, size.height) };
};

/** The largest square in the middle; of a portrait somewhat higher, where the face is. */
export const firstCrop = (size: Size): Crop =>
  keepInside(size, {
    x: size.width / 2,
    y: size.height > size.width ? size.height * 0.4 : size.height / 2,
    zoom: 1,
  });
