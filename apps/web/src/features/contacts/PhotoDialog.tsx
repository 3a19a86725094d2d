import type { Contact } from "@followthrough/contract";
import { type KeyboardEvent, type PointerEvent, useEffect, useEffectEvent, useRef, useState } from "react";
import { describeFailure } from "../../lib/failure";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { type Crop, cropSide, firstCrop, keepInside } from "./crop";
import { usePhotoSave } from "./usePhotoSave";

/** The side of the square that is saved, in pixels: three times the largest that is shown. */
const savedSide = 512;
/** The side of the square in which it is cut out. */
const shownSide = 288;

const notAPicture = "That is no picture this browser can open. A JPEG, PNG, GIF or WebP picture is one.";

const draw = (canvas: HTMLCanvasElement, picture: ImageBitmap, crop: Crop): void => {
  const side = cropSide(picture, crop);
  const context = canvas.getContext("2d");
  if (!context) return;
  // A see-through picture stands on white, as it would be seen.
  context.fillStyle = "#fff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(
    picture,
    crop.x - side / 2,
    crop.y - side / 2,
    side,
    side,
    0,
    0,
    canvas.width,
    canvas.height,
  );
};

const bytesOf = (picture: ImageBitmap, crop: Crop): Promise<Uint8Array<ArrayBuffer> | null> =>
  new Promise((resolve) => {
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = savedSide;
    draw(canvas, picture, crop);
    canvas.toBlob(
      (blob) => {
        if (blob) void blob.arrayBuffer().then((buffer) => resolve(new Uint8Array(buffer)));
        else resolve(null);
      },
      "image/jpeg",
      0.9,
    );
  });

/** Somebody's photo: pasted, dropped or chosen, and cut to the square that is shown. */
export const PhotoDialog = ({ contact, onClose }: { contact: Contact; onClose: () => void }) => {
  const [picture, setPicture] = useState<ImageBitmap | null>(null);
  const [crop, setCrop] = useState<Crop | null>(null);
  const [problem, setProblem] = useState("");
  const canvas = useRef<HTMLCanvasElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const chooser = useRef<HTMLButtonElement>(null);
  const from = useRef<{ x: number; y: number } | null>(null);
  const photo = usePhotoSave(contact);
  const { name, photoUrl } = contact;

  const open = async (file: Blob) => {
    try {
      const bitmap = await createImageBitmap(file);
      setProblem("");
      setPicture(bitmap);
      setCrop(firstCrop(bitmap));
    } catch {
      setProblem(notAPicture);
    }
  };
  const take = (file: Blob | null | undefined) => {
    if (file) void open(file);
  };
  const paste = useEffectEvent((event: ClipboardEvent) => {
    const file = [...(event.clipboardData?.files ?? [])].find(({ type }) => type.startsWith("image/"));
    if (file) event.preventDefault();
    take(file);
  });
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => paste(event);
    addEventListener("paste", onPaste);
    return () => removeEventListener("paste", onPaste);
  }, []);
  useEffect(() => {
    if (canvas.current && picture && crop) draw(canvas.current, picture, crop);
  }, [picture, crop]);

  const move = (by: (now: Crop) => Crop) =>
    setCrop((now) => (now && picture ? keepInside(picture, by(now)) : now));
  const onMove = (event: PointerEvent) => {
    const last = from.current;
    if (!last || !picture) return;
    from.current = { x: event.clientX, y: event.clientY };
    move((now) => {
      const scale = cropSide(picture, now) / shownSide;
      return {
        ...now,
        x: now.x - (event.clientX - last.x) * scale,
        y: now.y - (event.clientY - last.y) * scale,
      };
    });
  };
  const onKey = (event: KeyboardEvent) => {
    const [x, y] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[
      event.key
    ] ?? [0, 0];
    if ((x === 0 && y === 0) || !picture) return;
    event.preventDefault();
    move((now) => {
      const step = cropSide(picture, now) / 20;
      return { ...now, x: now.x + (x ?? 0) * step, y: now.y + (y ?? 0) * step };
    });
  };

  const askForOne = () => {
    setProblem("Choose a picture first.");
    chooser.current?.focus();
  };
  const run = (bytes: Promise<Uint8Array<ArrayBuffer> | null>) =>
    void bytes.then(photo.save).then(onClose, (failure: unknown) => setProblem(describeFailure(failure)));

  return (
    <Dialog
      title={`Photo of ${name}`}
      onClose={onClose}
      onSubmit={() => (picture && crop ? run(bytesOf(picture, crop)) : askForOne())}
      typed={null}
      footer={
        <>
          {photoUrl && !picture && (
            <Button busy={photo.busy} onClick={() => run(Promise.resolve(null))}>
              Remove the photo
            </Button>
          )}
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" tone="primary" kbd="mod+enter" busy={photo.busy}>
            Save
          </Button>
        </>
      }
    >
      <div
        className="space-y-3"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          take(event.dataTransfer.files[0]);
        }}
      >
        {problem && (
          <p role="alert" className="text-sm text-late">
            {problem}
          </p>
        )}
        <input
          ref={input}
          type="file"
          accept="image/*"
          aria-label="Choose a picture"
          className="sr-only"
          tabIndex={-1}
          onChange={(event) => take(event.target.files?.[0])}
        />
        {picture && crop ? (
          <>
            <canvas
              ref={canvas}
              width={shownSide}
              height={shownSide}
              tabIndex={0}
              role="img"
              aria-label="What will be shown. Drag, or press the arrow keys, to move it."
              className="mx-auto block cursor-grab touch-none rounded-full border border-line active:cursor-grabbing"
              onPointerDown={(event) => {
                event.currentTarget.setPointerCapture(event.pointerId);
                from.current = { x: event.clientX, y: event.clientY };
              }}
              onPointerMove={onMove}
              onPointerUp={() => (from.current = null)}
              onPointerCancel={() => (from.current = null)}
              onKeyDown={onKey}
            />
            <label className="mx-auto flex max-w-72 items-center gap-3 text-sm">
              Larger
              <input
                type="range"
                min={1}
                max={4}
                step={0.05}
                value={crop.zoom}
                onChange={(event) => move((now) => ({ ...now, zoom: Number(event.target.value) }))}
                className="min-w-0 flex-1 accent-accent touch:h-11"
              />
            </label>
          </>
        ) : (
          <button
            ref={chooser}
            type="button"
            data-autofocus=""
            onClick={() => input.current?.click()}
            className="grid h-48 w-full place-items-center rounded-lg border border-dashed border-edge px-4 text-center text-soft hover:bg-hover"
          >
            Paste a picture, drop it here, or press to choose one
          </button>
        )}
        {picture && (
          <Button tone="quiet" onClick={() => input.current?.click()}>
            Another picture…
          </Button>
        )}
      </div>
    </Dialog>
  );
};
