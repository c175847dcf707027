import './alone.ts';
import { type Played, playScenario } from './play-scenario.ts';

/** Plays a scenario given as a line of JSON; gives the line to print. */
export async function playLine(
  line: string,
): Promise<{ readonly printed: string; readonly failed: boolean }> {
  const played = await playText(line);
  return { printed: JSON.stringify(played), failed: played.error !== null };
}

async function playText(line: string): Promise<Played> {
  try {
    return await playScenario(JSON.parse(line));
  } catch (error) {
    const words = error instanceof Error ? error.message : '';
    return { name: '', answers: [], refused: [], error: `not JSON: ${words}` };
  }
}
