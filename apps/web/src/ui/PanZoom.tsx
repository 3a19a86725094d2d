import { Maximize, Minus, Plus } from "lucide-react";
import {
  type ReactNode,
  type PointerEvent as ReactPointerEvent,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { cx } from "./cx";
import { IconButton } from "./IconButton";
import { MiniMap } from "./MiniMap";
import {
  type Area,
  areaInSight,
  centredOn,
  dotsApart,
  firstView,
  fitting,
  focusedOn,
  keepInSight,
  type Point,
  type Size,
  type View,
  wheelFactor,
  zoomAt,
} from "./panZoomView";

/** How far a mouse or a finger may move while it clicks, in pixels. */
const still = 4;

interface PanZoomProps {
  /** How large the picture is. */
  size: Size;
  /** Where to begin when all of it at once would be too small to read. */
  start: Point | undefined;
  /** The zoom below which it cannot be read. */
  readable: number;
  /** Comes into sight whenever it is another one, all of it where there is room, else `point`. */
  focus: { readonly area: Area; readonly point: Point } | null;
  /** What is where, for the small picture of all of it. */
  dots: readonly Point[];
  /** Of a click on the picture that did not move it. */
  onPress: (event: React.MouseEvent) => void;
  /** Answering false zooms in. */
  onDoublePress: () => boolean;
  /** Draws what is in sight; is called anew when that changes, or when it is another function. */
  children: (area: Area) => ReactNode;
}

interface Shown {
  readonly view: View;
  readonly window: Size;
  readonly glides: boolean;
}

/** What the buttons at the right take of the window: the whole picture is shown beside them. */
const buttonsWidth = 56;
const besideButtons = ({ width, height }: Size): Size => ({
  width: Math.max(1, width - buttonsWidth),
  height,
});

const middleOf = (points: readonly Point[]): Point => ({
  x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
  y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
});
const spreadOf = ([a, b]: readonly Point[]): number => (a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 1);

/** A picture larger than its window: dragged, zoomed by wheel, two fingers, double click and buttons. */
export const PanZoom = (props: PanZoomProps) => {
  const { size, start, readable, focus, dots, onPress, onDoublePress, children } = props;
  const pane = useRef<HTMLDivElement>(null);
  const fingers = useRef(new Map<number, Point>());
  const hasMoved = useRef(false);
  const lastFocus = useRef(focus);
  const [shown, setShown] = useState<Shown | null>(null);
  const change = (next: (view: View, window: Size) => View, glides: boolean) =>
    setShown(
      (now) =>
        now && { ...now, view: keepInSight(next(now.view, now.window), size, now.window, dots), glides },
    );

  const pointIn = (event: { clientX: number; clientY: number }): Point => {
    const { left = 0, top = 0 } = pane.current?.getBoundingClientRect() ?? {};
    return { x: event.clientX - left, y: event.clientY - top };
  };

  // The beginning is the one view of the first drawing: before it is painted, and not again.
  useLayoutEffect(() => {
    const element = pane.current;
    if (!element) return;
    const measure = () => {
      const window = { width: element.clientWidth, height: element.clientHeight };
      setShown((now) => {
        if (now) return { ...now, window };
        const from = focus?.point ?? start;
        const first = firstView(size, besideButtons(window), { start: from, readable });
        const isWhole = first.zoom < readable || !focus;
        const view = isWhole
          ? first
          : focusedOn(focus.area, focus.point, besideButtons(window), { readable, zoom: readable });
        return { view, window, glides: false };
      });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const turnTo = useEffectEvent(({ area, point }: NonNullable<PanZoomProps["focus"]>) =>
    change(({ zoom }, window) => focusedOn(area, point, besideButtons(window), { readable, zoom }), true),
  );
  useEffect(() => {
    if (lastFocus.current === focus) return;
    lastFocus.current = focus;
    if (focus) turnTo(focus);
  }, [focus]);

  // React listens to wheels without the right to keep the page from scrolling.
  const zoomByWheel = useEffectEvent((event: WheelEvent) => {
    event.preventDefault();
    change((view) => zoomAt(view, wheelFactor(event), pointIn(event)), false);
  });
  useEffect(() => {
    const element = pane.current;
    const onWheel = (event: WheelEvent) => zoomByWheel(event);
    element?.addEventListener("wheel", onWheel, { passive: false });
    return () => element?.removeEventListener("wheel", onWheel);
  }, []);

  const zoomBy = (factor: number) => () =>
    change((view, { width, height }) => zoomAt(view, factor, { x: width / 2, y: height / 2 }), true);
  const onDown = (event: ReactPointerEvent) => {
    if (event.button !== 0) return;
    if (fingers.current.size === 0) hasMoved.current = false;
    fingers.current.set(event.pointerId, pointIn(event));
  };
  const onUp = (event: ReactPointerEvent) => void fingers.current.delete(event.pointerId);
  const onMove = (event: ReactPointerEvent) => {
    const down = fingers.current;
    const last = down.get(event.pointerId);
    if (!last) return;
    // Let go of outside, before there was a drag and so a capture: nobody said so here.
    if (event.buttons === 0) return onUp(event);
    const at = pointIn(event);
    if (!hasMoved.current && down.size === 1 && Math.hypot(at.x - last.x, at.y - last.y) < still) return;
    hasMoved.current = true;
    // Not before: what is captured is clicked instead of what is under the pointer.
    pane.current?.setPointerCapture(event.pointerId);
    const before = [...down.values()];
    down.set(event.pointerId, at);
    const after = [...down.values()];
    const [from, to] = [middleOf(before), middleOf(after)];
    change((view) => {
      const moved = { ...view, x: view.x + to.x - from.x, y: view.y + to.y - from.y };
      return zoomAt(moved, spreadOf(after) / spreadOf(before), to);
    }, false);
  };

  const { left, top, right, bottom } = shown
    ? areaInSight(shown.view, shown.window)
    : { left: 0, top: 0, right: 0, bottom: 0 };
  const drawn = useMemo(() => children({ left, top, right, bottom }), [children, left, top, right, bottom]);
  const { x, y, zoom } = shown?.view ?? { x: 0, y: 0, zoom: 1 };
  const glide = shown?.glides && "transition-all duration-250";
  return (
    <div className="relative size-full">
      <div
        ref={pane}
        role="presentation"
        onPointerDown={onDown}
        onPointerMove={onMove}
        onPointerUp={onUp}
        onPointerCancel={onUp}
        onDragStart={(event) => event.preventDefault()}
        onClick={(event) => {
          // The second click of two belongs to what the first one began.
          if (!hasMoved.current && event.detail < 2) onPress(event);
        }}
        onDoubleClick={(event) => {
          if (!onDoublePress())
            change((view) => zoomAt(view, event.shiftKey ? 0.5 : 2, pointIn(event)), true);
        }}
        className={cx(
          "size-full cursor-grab touch-none overflow-hidden bg-[radial-gradient(var(--line)_1px,transparent_1px)] select-none active:cursor-grabbing",
          glide,
        )}
        style={{
          backgroundSize: `${dotsApart(zoom)}px ${dotsApart(zoom)}px`,
          backgroundPosition: `${x}px ${y}px`,
        }}
      >
        {shown && (
          <div
            className={cx("relative origin-top-left", glide)}
            style={{ ...size, transform: `translate(${x}px, ${y}px) scale(${zoom})` }}
          >
            {drawn}
          </div>
        )}
      </div>
      {shown && (
        <MiniMap
          size={size}
          dots={dots}
          view={shown.view}
          window={shown.window}
          onLookAt={(point) => change((view, window) => centredOn(point, window, view.zoom), false)}
        />
      )}
      <div className="absolute right-3 bottom-3 flex flex-col rounded-md border border-line bg-card">
        <IconButton label="Larger" icon={<Plus />} onClick={zoomBy(1.2)} />
        <IconButton label="Smaller" icon={<Minus />} onClick={zoomBy(1 / 1.2)} />
        <IconButton
          label="Show all"
          icon={<Maximize />}
          onClick={() => change((_, window) => fitting(size, besideButtons(window)), true)}
        />
      </div>
    </div>
  );
};
