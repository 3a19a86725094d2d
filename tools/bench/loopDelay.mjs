// Loaded into the server before it (`--import`): at SIGUSR2 it writes how long its event loop was held since the last time.
import { writeFileSync } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";

const resolution = 5;
const delays = monitorEventLoopDelay({ resolution });
delays.enable();
const ms = (nanoseconds) => Math.max(0, Math.round(nanoseconds / 1e6) - resolution);
process.on("SIGUSR2", () => {
  writeFileSync(
    process.env.LOOP_DELAY_FILE,
    JSON.stringify({ p99: ms(delays.percentile(99)), max: ms(delays.max) }),
  );
  delays.reset();
});
