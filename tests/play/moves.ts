/** Nothing moved for so long: what is awaited will not come. */
const STALLED_MS = 60_000;
const LOOK_MS = 500;

/** Counts what moves, so that it is seen when nothing does any more. */
export class Moves {
  readonly begunAt = Date.now();
  /** Lines that are through. */
  lines = 0;
  finished = 0;
  /** Per conversation in play what it waits for. */
  readonly awaiting = new Map<string, string>();
  /** Settles once nothing has moved for a minute. */
  readonly stalled: Promise<void>;
  hasStalled = false;
  #movedAt = Date.now();
  readonly #timer: ReturnType<typeof setInterval>;

  constructor() {
    let stall: () => void = () => undefined;
    this.stalled = new Promise((resolve) => {
      stall = resolve;
    });
    this.#timer = setInterval(() => {
      if (Date.now() - this.#movedAt <= STALLED_MS) return;
      this.hasStalled = true;
      this.end();
      stall();
    }, LOOK_MS);
  }

  moved(): void {
    this.#movedAt = Date.now();
  }

  /** A line is through. */
  through(): void {
    this.lines += 1;
    this.moved();
  }

  /** The play is over: nothing need move any more. */
  end(): void {
    clearInterval(this.#timer);
  }
}
