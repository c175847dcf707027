import * as v from 'valibot';
import { cannotManage } from '../../core/domain/roster/may-manage.ts';
import type { Reply } from '../../core/protocol/ask.ts';
import type { AnswerHouse } from '../background/house-tools.ts';
import { carrierWorks } from './carrier-works.ts';
import type { SomeWork } from './work.ts';

/** Every piece of work there is, by what `do` says. */
const works: ReadonlyMap<string, SomeWork> = new Map<string, SomeWork>([...carrierWorks]);

const notUnderstood: Reply<never> = {
  ok: false,
  fault: { code: 'NotUnderstood', words: 'The desk’s engine did not understand this. Reload the desk.' },
};

/** Carries out work about the house, once it is known that it is understood and allowed. */
export const answerHouse: AnswerHouse = async (tools, by, work) => {
  const known = works.get(work.do);
  const told = known && v.safeParse(known.told, work);
  if (!known || !told?.success) return notUnderstood;
  const refusal = known.may === 'managers' ? cannotManage(await tools.shop(), by) : null;
  return refusal ? { ok: false, refusal } : known.carryOut(tools, told.output as never, by);
};
