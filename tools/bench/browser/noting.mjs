// Runs in the page that is measured, from its very beginning: notes what is drawn, what holds it up, and how long each key takes to show.
const seen = { firstPaint: 0, largestPaint: 0, shift: 0, long: [], keys: [] };

const look = (type, note) =>
  new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });

look("paint", ({ name, startTime }) => {
  if (name === "first-contentful-paint") seen.firstPaint = startTime;
});
look("largest-contentful-paint", ({ startTime }) => (seen.largestPaint = startTime));
look("layout-shift", ({ value, hadRecentInput }) => {
  if (!hadRecentInput) seen.shift += value;
});
look("longtask", ({ startTime, duration }) => seen.long.push({ at: startTime, ms: duration }));

// A message that is sent when a frame begins comes when it has been drawn.
const noteKey = ({ timeStamp }) =>
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener("message", () => seen.keys.push(performance.now() - timeStamp));
    port1.start();
    port2.postMessage(null);
  });
addEventListener("keydown", noteKey, true);

/** So many pixels further in each frame, for so many frames; how long each took. */
const scroll = (frames, pixels) =>
  new Promise((resolve) => {
    const took = [];
    let last = performance.now();
    const next = (now) => {
      took.push(now - last);
      last = now;
      if (took.length > frames) {
        resolve(took.slice(1));
        return;
      }
      scrollBy(0, pixels);
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });

globalThis.bench = { seen, scroll };
