export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How a picture lies behind its window: where its left top is, in pixels of the window, and how large it is. */
export interface View extends Point {
  readonly zoom: number;
}

/** A part of the picture, in its own measure. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const smallest = 0.05;
const largest = 2;

/** The picture larger or smaller by a factor, with what is at a point of the window staying there. */
export const zoomAt = ({ x, y, zoom }: View, factor: number, at: Point): View => {
  const next = Math.min(largest, Math.max(smallest, zoom * factor));
  const by = next / zoom;
  return { x: at.x - (at.x - x) * by, y: at.y - (at.y - y) * by, zoom: next };
};

/** A point of the picture in the middle of the window. */
export const centredOn = ({ x, y }: Point, window: Size, zoom: number): View => ({
  x: window.width / 2 - x * zoom,
  y: window.height / 2 - y * zoom,
  zoom,
});

/** All of the picture, no larger than it is. */
export const fitting = ({ width, height }: Size, window: Size): View => {
  const room = Math.min(window.width / Math.max(1, width), window.height / Math.max(1, height));
  return centredOn({ x: width / 2, y: height / 2 }, window, Math.max(smallest, Math.min(1, room * 0.96)));
};

/**
 * What is in sight and somewhat more, in steps: it changes seldom while the picture is moved, so that what is drawn need not
 * be looked through at every pixel.
 */
export const areaInSight = ({ x, y, zoom }: View, window: Size): Area => {
  const step = 300 / zoom;
  const down = (value: number): number => Math.floor(value / zoom / step - 0.5) * step;
  const up = (value: number): number => Math.ceil(value / zoom / step + 0.5) * step;
  return { left: down(-x), top: down(-y), right: up(window.width - x), bottom: up(window.height - y) };
};

/** Between the dots behind the picture, in pixels of the window: they move apart with it, but never so near that they are one grey. */
export const dotsApart = (zoom: number): number => {
  let apart = 20 * zoom;
  while (apart < 14) apart *= 2;
  return apart;
};

/** By how much one turn of a wheel zooms; two fingers on a touchpad arrive as a wheel with Ctrl, in finer steps. */
export const wheelFactor = ({
  deltaY,
  deltaMode,
  ctrlKey,
}: Pick<WheelEvent, "deltaY" | "deltaMode" | "ctrlKey">): number => {
  const pixels = deltaY * (deltaMode === 0 ? 1 : deltaMode === 1 ? 25 : 500);
  return 2 ** ((-pixels / 500) * (ctrlKey ? 10 : 1));
};
