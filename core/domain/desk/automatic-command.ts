import type { ProactiveStage } from '../automation/automation.ts';
import type { AskedSigns, FoundAnswers } from '../automation/would-answer.ts';
import type { VariableFacts } from '../message/fill-variables.ts';

/** What automation does, each decided on what is so at that moment (docs/rules.md §8). Variables that are not in `fill` stay open. */
export type AutomaticCommand =
  | {
      readonly do: 'greetBuyer';
      readonly conversation: string;
      readonly chat: number;
      /** The buyer's message that it follows, and when it was written, epoch ms. */
      readonly about: string;
      readonly writtenAt: number;
      readonly messageId: string;
      readonly fill: VariableFacts;
    }
  | {
      readonly do: 'answerBuyer';
      readonly conversation: string;
      readonly chat: number;
      readonly about: string;
      readonly writtenAt: number;
      readonly messageId: string;
      readonly signs: AskedSigns;
      readonly found: FoundAnswers;
      readonly fill: VariableFacts;
    }
  | {
      readonly do: 'tellBuyer';
      readonly conversation: string;
      readonly order: string;
      readonly stage: ProactiveStage;
      /** When the order came so far, epoch ms. */
      readonly since: number;
      readonly messageId: string;
      readonly fill: VariableFacts;
    }
  /** A message of its own that has not left may no longer be right. */
  | { readonly do: 'withdrawMessage'; readonly conversation: string; readonly messageId: string };
