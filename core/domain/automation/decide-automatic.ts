import type { DecideAutomatic } from '../desk/view.ts';
import { answerBuyer } from './answer-buyer.ts';
import { greetBuyer } from './greet-buyer.ts';
import { tellBuyer } from './tell-buyer.ts';
import { withdrawMessage } from './withdraw-message.ts';

/** Decides what automation says, on the chat as it is (docs/rules.md §8). */
export const decideAutomatic: DecideAutomatic = (view, command, moment) => {
  switch (command.do) {
    case 'greetBuyer':
      return greetBuyer(view, command, moment);
    case 'answerBuyer':
      return answerBuyer(view, command, moment);
    case 'tellBuyer':
      return tellBuyer(view, command, moment);
    case 'withdrawMessage':
      return withdrawMessage(view, command, moment);
  }
};
