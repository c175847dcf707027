import { ChannelFault } from '../../core/engine/channel.ts';
import type { AnswerRelay, AskRelay } from '../../core/engine/shop-relay.ts';
import type { SessionParts } from '../../core/engine/team-session.ts';
import { isOld, isOurs, passFor, passOf } from '../../core/team/pass.ts';

const notHere = 'Only somebody who works in this shop is given a pass.';
const notOurs = 'This pass was not made by this team, or ran out. Ask for a new invite.';

/**
 * Makes new passes where this browser signs them: for the key of a pass that is still good and its holder’s own, with what their
 * role may by now. Whoever does not work in the shop any more gets none.
 */
export function renewsPasses({ signing, roleOf }: Pick<SessionParts, 'signing' | 'roleOf'>): AnswerRelay {
  return async (author, question) => {
    const [key, role] = [await signing(), await roleOf(author)];
    if (question.ask !== 'renewPass' || !key || !role) throw new ChannelFault('forbidden', notHere);
    const pass = isOurs(question.pass, key, Date.now()) ? passOf(question.pass) : null;
    if (pass?.agent !== author) throw new ChannelFault('forbidden', notOurs);
    const made = passFor({ agent: author, role, key: pass.key }, key, Date.now());
    return { value: { pass: made }, bytes: new Uint8Array() };
  };
}

/** Asks for a new pass where this browser’s is a day old, and keeps it. What is not answered now is asked another time. */
export async function renewOwn(
  ask: AskRelay,
  { secrets, signing, keepPass }: Pick<SessionParts, 'secrets' | 'signing' | 'keepPass'>,
): Promise<void> {
  const credentials = (await secrets())?.credentials;
  if (credentials?.kind !== 'pass' || (await signing())) return;
  const present = passOf(credentials.jwt);
  if (!present || !isOld(present, Date.now())) return;
  try {
    const { value } = await ask<'renewPass'>({ ask: 'renewPass', pass: credentials.jwt });
    const fresh = passOf(value.pass);
    if (fresh?.key === present.key && fresh.agent === present.agent && fresh.until > present.until)
      await keepPass(value.pass, fresh.until);
  } catch (error) {
    if (!(error instanceof ChannelFault)) throw error;
  }
}
