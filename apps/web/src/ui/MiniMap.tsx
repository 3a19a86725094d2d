import { type PointerEvent, useRef } from "react";
import type { Point, Size, View } from "./panZoomView";

interface MiniMapProps {
  size: Size;
  /** What is where in the picture. */
  dots: readonly Point[];
  view: View;
  window: Size;
  /** Brings a point of the picture into the middle of the window. */
  onLookAt: (point: Point) => void;
}

const most: Size = { width: 148, height: 92 };

/** All of a picture in small, with what is in sight of it; not there while all of it is. A press or a drag looks elsewhere. */
export const MiniMap = ({ size, dots, view, window, onLookAt }: MiniMapProps) => {
  const isDown = useRef(false);
  const seen = {
    x: -view.x / view.zoom,
    y: -view.y / view.zoom,
    width: window.width / view.zoom,
    height: window.height / view.zoom,
  };
  const isAll =
    seen.x <= 1 &&
    seen.y <= 1 &&
    seen.x + seen.width >= size.width - 1 &&
    seen.y + seen.height >= size.height - 1;
  if (isAll) return null;
  const scale = Math.min(most.width / size.width, most.height / size.height);
  const look = (event: PointerEvent<SVGSVGElement>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    onLookAt({ x: (event.clientX - left) / scale, y: (event.clientY - top) / scale });
  };
  return (
    <svg
      aria-hidden="true"
      width={size.width * scale}
      height={size.height * scale}
      viewBox={`0 0 ${size.width} ${size.height}`}
      className="absolute bottom-3 left-3 cursor-pointer touch-none rounded-md border border-line bg-card/90"
      onPointerDown={(event) => {
        isDown.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
        look(event);
      }}
      onPointerMove={(event) => isDown.current && look(event)}
      onPointerUp={() => (isDown.current = false)}
      onPointerCancel={() => (isDown.current = false)}
    >
      {dots.map(({ x, y }) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r={2.5 / scale} className="fill-faint" />
      ))}
      <rect {...seen} strokeWidth={1.5 / scale} className="fill-accent/10 stroke-accent" />
    </svg>
  );
};
