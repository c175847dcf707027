import * as v from 'valibot';
import { cannotManage } from '../../core/domain/roster/may-manage.ts';
import type { Reply } from '../../core/protocol/ask.ts';
import type { AnswerHouse, HouseTools } from '../background/house-tools.ts';

/** A piece of work: who may ask for it, what it has to be told, and how it is done. */
interface Work<Told> {
  /** Whether every agent may, or only those who set up the shop. */
  readonly may: 'everybody' | 'managers';
  readonly told: v.GenericSchema<unknown, Told>;
  readonly carryOut: (tools: HouseTools, told: Told, by: string) => Promise<Reply>;
}

/** Every piece of work there is, by what `do` says. */
const works: ReadonlyMap<string, Work<never>> = new Map();

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
  return refusal ? { ok: false, refusal } : known.carryOut(tools, told.output, by);
};
