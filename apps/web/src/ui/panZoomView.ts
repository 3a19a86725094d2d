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

/** Of a picture that is pushed aside so much stays in sight, in pixels of the window. */
const keptInSight = 96;

const keptWithin = (at: number, length: number, room: number): number => {
  const kept = Math.min(keptInSight, length, room);
  return Math.min(room - kept, Math.max(kept - length, at));
};

/** How far a point is beside a window that is smaller by `kept` on every side; 0 within it. */
const beside = (at: number, room: number, kept: number): number => {
  const edge = Math.min(kept, room / 2);
  return at < edge ? at - edge : at > room - edge ? at - room + edge : 0;
};

/** A view moved to the nearest of the points, where none of them is in sight: a picture may be empty over wide parts. */
const withOneInSight = (view: View, points: readonly Point[], window: Size): View => {
  let nearest = { x: 0, y: 0, far: Infinity };
  for (const point of points) {
    const x = beside(view.x + point.x * view.zoom, window.width, keptInSight);
    const y = beside(view.y + point.y * view.zoom, window.height, keptInSight / 2);
    const far = x * x + y * y;
    if (far === 0) return view;
    if (far < nearest.far) nearest = { x, y, far };
  }
  return nearest.far === Infinity ? view : { ...view, x: view.x - nearest.x, y: view.y - nearest.y };
};

/**
 * A view moved back where hardly anything of the picture would be left in sight, or none of the points where something is:
 * nobody has to look for it.
 */
export const keepInSight = (
  view: View,
  { width, height }: Size,
  window: Size,
  points: readonly Point[] = [],
): View =>
  withOneInSight(
    {
      ...view,
      x: keptWithin(view.x, width * view.zoom, window.width),
      y: keptWithin(view.y, height * view.zoom, window.height),
    },
    points,
    window,
  );

/** From this zoom on up to its own size a picture is readable. */
interface Legible {
  readonly readable: number;
}

/**
 * How a picture is shown first: all of it where it is readable so, else from its left, with `start` half-way down but nothing
 * empty above or below it, as small as it is readable.
 */
export const firstView = (
  size: Size,
  window: Size,
  { start, readable }: Legible & { start: Point | undefined },
): View => {
  const all = fitting(size, window);
  if (all.zoom >= readable || !start) return all;
  const isAllAcross = size.width * readable <= window.width;
  const isAllDown = size.height * readable <= window.height;
  return {
    x: isAllAcross ? (window.width - size.width * readable) / 2 : 0,
    y: isAllDown
      ? (window.height - size.height * readable) / 2
      : Math.max(window.height - size.height * readable, Math.min(0, window.height / 2 - start.y * readable)),
    zoom: readable,
  };
};

/**
 * All of an area in the middle of the window, as large as now where it fits. It gets somewhat smaller than readable to be
 * shown whole; one that is larger still is shown around `point`.
 */
export const focusedOn = (
  { left, top, right, bottom }: Area,
  point: Point,
  window: Size,
  { readable, zoom }: Legible & { zoom: number },
): View => {
  const room = Math.min(window.width / (right - left), window.height / (bottom - top)) * 0.94;
  if (room < readable * 0.6) return centredOn(point, window, readable);
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
  return centredOn(middle, window, Math.min(room, Math.max(zoom, readable), 1));
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
