export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}
export interface Placement {
  readonly side: "below" | "above";
  readonly align: "start" | "centre" | "end";
}
export interface Placed {
  readonly left: number;
  readonly top: number;
  readonly maxHeight: number;
}

const margin = 8;

/**
 * Where something that floats goes: on the wanted side of its anchor, on the other when it would not fit there and the
 * other has more room, and always inside the window.
 */
export const placeBeside = (
  anchor: Box,
  size: { width: number; height: number },
  window: { width: number; height: number },
  { side, align }: Placement,
  gap = 6,
): Placed => {
  const room = {
    below: window.height - (anchor.top + anchor.height) - gap - margin,
    above: anchor.top - gap - margin,
  };
  const other = side === "below" ? "above" : "below";
  const chosen = size.height > room[side] && room[other] > room[side] ? other : side;
  const maxHeight = Math.max(room[chosen], 120);
  const height = Math.min(size.height, maxHeight);
  const shift = { start: 0, centre: (anchor.width - size.width) / 2, end: anchor.width - size.width }[align];
  const furthestLeft = Math.max(window.width - size.width - margin, margin);
  return {
    left: Math.min(Math.max(anchor.left + shift, margin), furthestLeft),
    top: chosen === "below" ? anchor.top + anchor.height + gap : anchor.top - gap - height,
    maxHeight,
  };
};
