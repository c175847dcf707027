import { cannotManage } from '../../core/domain/roster/may-manage.ts';
import type { Reply } from '../../core/protocol/ask.ts';
import type { AnswerHouse } from '../background/house-tools.ts';
import { avatarWorks } from './avatar-works.ts';
import { carrierWorks } from './carrier-works.ts';
import { changeFaqs } from './change-faqs.ts';
import { changeReplies } from './change-replies.ts';
import { beginConnecting } from './connection/begin-connecting.ts';
import { chooseShop, dropConnecting } from './connection/choose-shop.ts';
import { claimAccess } from './connection/claim-access.ts';
import { disconnect, testConnection } from './connection/tend-connection.ts';
import { eraseWork } from './data/erase-work.ts';
import { keepWorks } from './data/keep-works.ts';
import { restoreWorks } from './data/restore-works.ts';
import { readPerformance } from './read-performance.ts';
import { teamWorks } from './team/team-works.ts';
import { waitingWorks } from './waiting-works.ts';
import type { KnownWork } from './work.ts';

/** Every piece of work there is, by what `do` says. */
const works: ReadonlyMap<string, KnownWork> = new Map([
  ...avatarWorks,
  ...carrierWorks,
  ...waitingWorks,
  ['beginConnecting', beginConnecting],
  ['claimAccess', claimAccess],
  ['chooseShop', chooseShop],
  ['dropConnecting', dropConnecting],
  ['testConnection', testConnection],
  ['disconnect', disconnect],
  ['changeFaqs', changeFaqs],
  ['changeReplies', changeReplies],
  ['eraseBuyer', eraseWork],
  ['readPerformance', readPerformance],
  ...keepWorks,
  ...restoreWorks,
  ...teamWorks,
]);

const notUnderstood: Reply<never> = {
  ok: false,
  fault: { code: 'NotUnderstood', words: 'The desk’s engine did not understand this. Reload the desk.' },
};

/** Carries out work about the house, once it is known that it is understood and allowed. */
export const answerHouse: AnswerHouse = async (tools, by, work) => {
  const known = works.get(work.do);
  const carryOut = known?.understood(work);
  if (!known || !carryOut) return notUnderstood;
  const refusal = known.may === 'managers' ? cannotManage(await tools.shop(), by) : null;
  return refusal ? { ok: false, refusal } : carryOut(tools, by);
};
