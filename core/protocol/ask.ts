import type { AgentCommand } from '../domain/desk/agent-command.ts';
import type { Refusal } from '../domain/desk/refusal.ts';
import type { GuardMistake } from '../domain/guard/mistake.ts';
import type { NoticeSettings } from '../domain/notice/notice.ts';
import type { Outcome } from '../domain/suggest/suggestion.ts';
import type { TranslationSettings } from '../domain/translation/translation-settings.ts';
import type { HouseAsk } from './house-ask.ts';

/** Everything an extension page may ask of the worker. Plain JSON, so that every browser carries it. */
export type Ask =
  /** Carry out a command. The same id is carried out once, however often it is sent. */
  | { readonly ask: 'command'; readonly id: string; readonly command: AgentCommand }
  /** Keep what somebody typed; '' forgets it. A draft is the chat's, whoever opens it next. */
  | {
      readonly ask: 'saveDraft';
      readonly by: string;
      readonly conversation: string;
      readonly text: string;
    }
  /** Upload a picture, base64 without a prefix. Answers {@link UploadedImage}. */
  | { readonly ask: 'uploadImage'; readonly name: string; readonly type: string; readonly base64: string }
  /** Announce a video for a conversation. Answers {@link VideoUpload}. */
  | {
      readonly ask: 'beginVideo';
      readonly conversation: string;
      readonly name: string;
      readonly size: number;
    }
  /** Put a part of it there (counted from 1), base64 without a prefix; again is harmless. Answers {@link SentVideoPart}. */
  | {
      readonly ask: 'sendVideoPart';
      readonly url: string;
      readonly token: string;
      readonly number: number;
      readonly type: string;
      readonly base64: string;
    }
  /** Fetch a picture of a message because the agent asked to see it. Answers {@link LoadedImage}. */
  | { readonly ask: 'loadImage'; readonly url: string }
  /** Work for a practice shop: '' is the one inside the extension, else an address on this computer. */
  | { readonly ask: 'connectPractice'; readonly address: string }
  /** Stop working for the practice shop and forget everything about it. */
  | { readonly ask: 'leavePractice' }
  /** Look at the shop now, not when the next round is due. */
  | { readonly ask: 'syncNow' }
  /** Try an unsent message now. */
  | { readonly ask: 'trySending'; readonly conversation: string }
  /** Read from the shop what the workbench shows, unless it was read within the last moments; the answer lands in the database. */
  | { readonly ask: 'readOrders'; readonly buyer: string; readonly anew: boolean }
  | { readonly ask: 'readOrder'; readonly order: string; readonly anew: boolean }
  | { readonly ask: 'readTracking'; readonly order: string; readonly anew: boolean }
  | { readonly ask: 'readProducts'; readonly anew: boolean }
  | { readonly ask: 'readVouchers'; readonly anew: boolean }
  /** Find out where a product's picture is; lands with the product. */
  | { readonly ask: 'readProductPicture'; readonly product: string }
  /** Note that a saved reply was used now. */
  | { readonly ask: 'usedReply'; readonly id: string }
  /** Note what became of the suggestions for what a buyer asked. */
  | {
      readonly ask: 'noteSuggestions';
      readonly asked: string;
      readonly outcomes: readonly { readonly key: string; readonly outcome: Outcome }[];
    }
  /** Keep stops of the guard that an agent calls a mistake, for the shop to look at. */
  | {
      readonly ask: 'keepMistakes';
      readonly by: string;
      /** In whose chat. */
      readonly conversation: string;
      /** The whole text that was stopped. */
      readonly text: string;
      readonly mistakes: readonly GuardMistake[];
    }
  /** Allow the words of a kept stop in this shop, or put it away; for those who set up the shop. */
  | {
      readonly ask: 'settleMistake';
      readonly by: string;
      readonly id: string;
      readonly state: 'allowed' | 'dismissed';
    }
  /** Set how this desk works in this browser; what is left out stays as it is. */
  | { readonly ask: 'saveSettings'; readonly settings: SettingsChange }
  /** Have the desk of a window (null: of any) open a conversation: the one beside its pages, or the one in a tab. */
  | {
      readonly ask: 'wishChat';
      readonly conversation: string;
      readonly window: number | null;
      readonly beside: boolean;
    }
  /** Take what this desk is to open, unless another desk has taken it. Answers {@link TakenWish}. */
  | { readonly ask: 'takeWish'; readonly id: string; readonly desk: string }
  /** Start the chat about an order, or take up the open one of its buyer. Answers {@link StartedChat}. */
  | { readonly ask: 'startFromOrder'; readonly order: string; readonly by: string }
  /** Work about the house itself; what it answers, its kind says. */
  | HouseAsk
  /** Say no more of a page that cannot be read. */
  | { readonly ask: 'dismissPageTrouble'; readonly key: string }
  /** Speak to the practice shop's own levers (`/practice/…`). Answers {@link PracticeAnswer}. */
  | {
      readonly ask: 'practice';
      readonly method: 'GET' | 'POST';
      readonly path: string;
      readonly body: unknown;
    };

/** Settings that somebody changed. */
export interface SettingsChange {
  /** Seconds in which a message can be called back. */
  readonly undoSeconds?: number | undefined;
  readonly notices?: NoticeSettings | undefined;
  readonly suggestReplies?: boolean | undefined;
  readonly translation?: TranslationSettings | undefined;
}

/** A text kept for use again. */
export interface SavedReply {
  readonly id: string;
  readonly title: string;
  readonly shortcut: string;
  readonly text: string;
  /** The agent whose own it is; '' for the team's. */
  readonly owner: string;
}

export interface UploadedImage {
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

/** Where a video goes, and the bytes of each of its parts. */
export interface VideoUpload {
  readonly url: string;
  readonly token: string;
  readonly parts: readonly number[];
}

export interface SentVideoPart {
  /** The video's id once it is whole, '' before. */
  readonly vid: string;
}

export interface LoadedImage {
  readonly type: string;
  readonly base64: string;
}

export interface TakenWish {
  /** False: another desk has it, or it is gone. */
  readonly taken: boolean;
}

export interface StartedChat {
  readonly conversation: string;
}

export interface PracticeAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** What the worker answers. A refusal and a fault both carry words for a person. */
export type Reply<Value = unknown> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal }
  | { readonly ok: false; readonly fault: { readonly code: string; readonly words: string } };

/** What each ask answers when all is well. */
export type AnswerTo<Kind extends Ask['ask']> = Kind extends 'uploadImage'
  ? UploadedImage
  : Kind extends 'beginVideo'
    ? VideoUpload
    : Kind extends 'sendVideoPart'
      ? SentVideoPart
      : Kind extends 'loadImage'
        ? LoadedImage
        : Kind extends 'practice'
          ? PracticeAnswer
          : Kind extends 'takeWish'
            ? TakenWish
            : Kind extends 'startFromOrder'
              ? StartedChat
              : Kind extends 'house'
                ? unknown
                : null;
