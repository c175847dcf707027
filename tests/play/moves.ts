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
  /** Settles with true once nothing has moved for a minute, with false when the play was over before. */
  readonly stalled: Promise<boolean>;
  #movedAt = Date.now();
  #over: (stalled: boolean) => void = () => undefined;
  readonly #timer: ReturnType<typeof setInterval>;

  constructor() {
    this.stalled = new Promise((resolve) => {
      this.#over = resolve;
    });
    this.#timer = setInterval(() => {
      if (Date.now() - this.#movedAt > STALLED_MS) this.end(true);
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

  end(stalled = false): void {
    clearInterval(this.#timer);
    this.#over(stalled);
  }
}
