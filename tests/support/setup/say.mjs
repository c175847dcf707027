/**
 * One line about the step that begins now.
 * @param {string} words
 */
export function say(words) {
  process.stdout.write(`• ${words}\n`);
}

/** The set-up cannot go on without the person: `message` says what is missing, `todo` what to do about it. */
export class Halt extends Error {
  /**
   * @param {string} message
   * @param {string} todo
   * @param {{ cause?: unknown }} [options]
   */
  constructor(message, todo, options) {
    super(message, options);
    this.name = 'Halt';
    this.todo = todo;
  }
}

/**
 * Ends the process with what went wrong and what to do.
 * @param {unknown} error
 * @returns {never}
 */
export function giveUp(error) {
  if (error instanceof Halt)
    process.stderr.write(`\n✗ ${error.message}\n  ${error.todo.replaceAll('\n', '\n  ')}\n`);
  else process.stderr.write(`\n✗ ${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
}
