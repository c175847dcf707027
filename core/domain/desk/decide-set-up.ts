import { setAutomation } from '../automation/set-automation.ts';
import { closeCarrierThread, keepCarrierNote, markCarrierSent } from '../carrier/decide-carrier.ts';
import { keepMistakes, settleMistake } from '../guard/decide-mistake.ts';
import { cancelHoliday, endHoliday, planHoliday, startHoliday } from '../holiday/decide-holiday.ts';
import { changeFaqs, changeReplies } from '../library/decide-library.ts';
import { removeAvatar, reviewAvatar, submitAvatar } from '../roster/decide-avatar.ts';
import {
  addAgent,
  disableAgent,
  enableAgent,
  renameAgent,
  setCapacity,
  setRole,
} from '../roster/decide-roster.ts';
import { setChatbot } from '../shop/decide-shop.ts';
import { foundTeam } from '../shop/found-team.ts';
import { setShop } from '../shop/set-shop.ts';
import { switchTag } from '../triage/switch-tag.ts';
import type { CommandOf, SetUpCommand } from './command.ts';
import type { DecideSetUp, Decision, DeskView, Moment } from './view.ts';

type Decide<Name extends SetUpCommand['do']> = (
  view: DeskView,
  command: CommandOf<Name>,
  moment: Moment,
) => Decision;

const decisions: { readonly [Name in SetUpCommand['do']]: Decide<Name> } = {
  addAgent,
  setCapacity,
  disableAgent,
  enableAgent,
  setRole,
  renameAgent,
  submitAvatar,
  reviewAvatar,
  removeAvatar,
  setShop,
  switchTag,
  startHoliday,
  endHoliday,
  planHoliday,
  cancelHoliday,
  setAutomation,
  setChatbot,
  foundTeam,
  changeFaqs,
  changeReplies,
  keepMistakes,
  settleMistake,
  keepCarrierNote,
  markCarrierSent,
  closeCarrierThread,
};

/** Decides what sets up the shop and its team, and what a team keeps beside its chats; who may is said with each. */
export const decideSetUp: DecideSetUp = (view, command, moment) =>
  (decisions[command.do] as Decide<SetUpCommand['do']>)(view, command as never, moment);
