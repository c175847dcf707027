import { decideAutomatic } from '../../core/domain/automation/decide-automatic.ts';
import type { Conversation } from '../../core/domain/chat/conversation.ts';
import { noBooks } from '../../core/domain/desk/books.ts';
import type { Command } from '../../core/domain/desk/command.ts';
import { decideSetUp } from '../../core/domain/desk/decide-set-up.ts';
import type { DeskEvent } from '../../core/domain/desk/event.ts';
import type { Refusal } from '../../core/domain/desk/refusal.ts';
import { checkOutgoing } from '../../core/domain/guard/check-outgoing.ts';
import { unopenedShop } from '../../core/domain/shop/shop.ts';
import { decide } from '../../core/engine/catalogue.ts';
import { Workspace } from '../../core/engine/workspace.ts';

/** What a command came to. */
interface Then {
  readonly events: readonly DeskEvent[];
  readonly refusal: Refusal | null;
  /** The conversation after it. */
  conversation(id: string): Conversation | undefined;
}

/** A desk on which things have happened, without a database: given commands, when another, then its events. */
export class Given {
  readonly desk = new Workspace({
    shop: unopenedShop,
    conversations: new Map(),
    orders: new Map(),
    buyers: new Map(),
    books: noBooks,
    known: new Map(),
    handedOver: new Set(),
    loads: new Map(),
    found: [],
  });

  /** Carries out commands that must not be refused. */
  given(now: number, ...commands: Command[]): this {
    for (const command of commands) {
      const { refusal } = this.when(now, command);
      if (refusal) throw new Error(`${command.do} was refused: ${refusal.words}`);
    }
    return this;
  }

  when(now: number, command: Command): Then {
    const late = { automate: decideAutomatic, decideSetUp };
    const decision = decide(this.desk, command, { now, checkOutgoing, ...late });
    const events = 'events' in decision ? decision.events : [];
    for (const event of events) this.desk.apply(event);
    return {
      events,
      refusal: 'refusal' in decision ? decision.refusal : null,
      conversation: (id) => this.desk.conversations.get(id),
    };
  }
}

/** A shop with agents who are at their desks. */
export function shopWith(
  options: { market?: string; zone?: string; agents?: readonly string[] } = {},
): Given {
  const { market = 'UK', zone = 'Europe/London', agents = ['ana', 'ben'] } = options;
  const shop = new Given().given(0, { do: 'openShop', name: 'Shop', market, zone, highValue: {} });
  for (const agent of agents) {
    shop.given(0, { do: 'addAgent', agent, nickname: agent[0]?.toUpperCase() + agent.slice(1), capacity: 5 });
    shop.given(0, { do: 'openDesk', agent, desk: `window of ${agent}` });
  }
  return shop;
}
