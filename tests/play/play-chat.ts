import { randomUUID } from 'node:crypto';
import { command } from './desk-commands.ts';
import { dice } from './dice.ts';
import type { Moves } from './moves.ts';
import type { Line, Recording } from './recording.ts';
import type { Stage } from './stage.ts';

/** Who sends when nobody holds the chat. */
const agent = 'mira';
/** So many of the finished chats are ended; the others stay open. */
const ENDED = 0.7;

/** Milliseconds from one side to the other, of every message. */
export interface Times {
  /** From a buyer's line at the shop to the desk. */
  readonly toDesk: number[];
  /** From an agent's submitting to the shop. */
  readonly toShop: number[];
}

/** A recorded chat that was played. */
export interface PlayedChat {
  readonly recording: Recording;
  readonly conversation: string;
  readonly ended: boolean;
}

/** Plays one recorded chat, line after line: the next follows when the one before is through on the other side. */
export class ChatPlayer {
  readonly #stage: Stage;
  readonly #moves: Moves;
  readonly #times: Times;
  readonly #recording: Recording;
  readonly #byHand: number;
  readonly #chance: () => number;
  #buyer = '';
  #conversation = '';
  #open = false;
  #replies = 0;

  constructor(
    stage: Stage,
    moves: Moves,
    times: Times,
    {
      recording,
      byHand,
      seed,
    }: { readonly recording: Recording; readonly byHand: number; readonly seed: number },
  ) {
    this.#stage = stage;
    this.#moves = moves;
    this.#times = times;
    this.#recording = recording;
    this.#byHand = byHand;
    this.#chance = dice(seed);
  }

  async play(): Promise<PlayedChat> {
    const { id, lines } = this.#recording;
    const { shop, killer } = this.#stage;
    this.#buyer = (await shop.addBuyer(id)).id;
    for (const [n, line] of lines.entries()) {
      await killer.at('before a line');
      await this.#say(line, n);
      this.#moves.through();
    }
    const ended = this.#open && this.#chance() < ENDED;
    if (ended) await this.#end();
    this.#moves.awaiting.delete(id);
    this.#moves.finished += 1;
    this.#moves.moved();
    return { recording: this.#recording, conversation: this.#conversation, ended };
  }

  #await(n: number, what: string): void {
    this.#moves.awaiting.set(this.#recording.id, `line ${n} ${what}`);
  }

  async #say(line: Line, n: number): Promise<void> {
    if (line.fate === 'skipped' || line.fate === 'stopped') return;
    if (line.from === 'buyer') return this.#asBuyer(line.text, n);
    if (!this.#open) return this.#byOtherTool(line.text, n);
    if (line.fate === 'refused') return this.#refused(line.text, n);
    return this.#asAgent(line, n);
  }

  async #asBuyer(text: string, n: number): Promise<void> {
    this.#await(n, 'of the buyer to be in the desk');
    const at = Date.now();
    const written = await this.#stage.shop.write(this.#buyer, text);
    this.#conversation = written.conversation_id;
    const seenAt = await this.#stage.deskWatch.until({ shopId: written.message_id });
    this.#times.toDesk.push(seenAt - at);
    this.#open = true;
  }

  /** No desk can write to a buyer who has not written: such a line comes from elsewhere, and the desk shows it. */
  async #byOtherTool(text: string, n: number): Promise<void> {
    const { otherTool, deskWatch } = this.#stage;
    this.#await(n, 'by another tool to be in the desk');
    if (this.#conversation === '') this.#conversation = await otherTool.open(this.#buyer);
    const shopId = await otherTool.send(this.#conversation, text);
    this.#replies += 1;
    await deskWatch.until({ shopId });
  }

  async #asAgent({ text, warned }: Line, n: number): Promise<void> {
    const { shopWatch, typist } = this.#stage;
    const conversation = this.#conversation;
    const typed = this.#chance() < this.#byHand && !text.includes('\r') && !warned;
    this.#await(n, `of the agent (${typed ? 'typed' : 'a command'}) to be at the shop`);
    this.#replies += 1;
    const there = shopWatch.until(conversation, this.#buyer, this.#replies);
    const at = typed
      ? await typist.type({ conversation, nickname: this.#recording.id }, text)
      : await this.#submit(text, randomUUID(), warned);
    this.#times.toShop.push(Math.max(0, (await there) - at));
  }

  async #refused(text: string, n: number): Promise<void> {
    this.#await(n, 'of the agent to be refused');
    const messageId = randomUUID();
    await this.#submit(text, messageId);
    await this.#stage.deskWatch.until({ failed: messageId });
  }

  async #submit(text: string, messageId: string, despite = false): Promise<number> {
    const { desk, killer } = this.#stage;
    const at = Date.now();
    const conversation = this.#conversation;
    const content = { kind: 'text', text } as const;
    const message = { conversation, messageId, content, ...(despite && { despite }) };
    await command(desk, { do: 'sendMessage', by: agent, ...message }, () => killer.at('after a command'));
    return at;
  }

  async #end(): Promise<void> {
    this.#moves.awaiting.set(this.#recording.id, 'the end');
    const { desk, killer } = this.#stage;
    await command(desk, { do: 'endChat', by: agent, conversation: this.#conversation }, () =>
      killer.at('after a command'),
    );
  }
}
