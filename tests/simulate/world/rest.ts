function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Lets the event loop go round so many times. */
export async function turns(times: number): Promise<void> {
  for (let n = 0; n < times; n += 1) await turn();
}

/** So many quiet turns are rest: a database or a body may take one or two between two steps. */
const quietTurns = 4;
const longest = 60_000;

/** Waits until nothing is under way. False if that never comes. */
export async function rest(busy: () => boolean): Promise<boolean> {
  let quiet = 0;
  for (let n = 0; n < longest; n += 1) {
    await turn();
    quiet = busy() ? 0 : quiet + 1;
    if (quiet >= quietTurns) return true;
  }
  return false;
}
