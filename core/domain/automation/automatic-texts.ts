import { lengthFaults, severalLines, type TextFault } from '../library/text-fault.ts';
import { unfilledIn, unknownIn, type VariableName } from '../message/fill-variables.ts';
import { longestText } from '../message/write.ts';
import { type Automation, firstAutomation, type ProactiveStage } from './automation.ts';

/** The variables that automation can fill in: no agent writes it, and nothing tells it when a parcel comes. */
export const automaticVariables = ['buyer', 'shop', 'order_id', 'tracking_number'] as const;

/** One of them. */
export type AutomaticVariable = (typeof automaticVariables)[number];

/** The texts of automation, by what they are for. */
export type AutomaticTextName = 'welcome' | 'away' | 'handOff' | ProactiveStage;

function isAutomatic(name: VariableName): name is AutomaticVariable {
  return (automaticVariables as readonly string[]).includes(name);
}

/** The variables of a text that automation can fill in. */
export function variablesIn(text: string): readonly AutomaticVariable[] {
  return unfilledIn(text).filter(isAutomatic);
}

/** A text as it is kept. */
export function tidyAutomatic(text: string): string {
  return severalLines(text);
}

/**
 * What is wrong with a text for automation, by itself; what the guard says is not in it (docs/rules.md §8). Only the hand-off may be empty: it
 * then says nothing.
 */
export function automaticTextFaults(name: AutomaticTextName, text: string): readonly TextFault[] {
  const never = [...unknownIn(text), ...unfilledIn(text).filter((each) => !isAutomatic(each))];
  const faults = lengthFaults(text.trim(), name === 'handOff' ? 0 : 1, longestText);
  return never.length > 0 ? [...faults, { what: 'noVariable', names: never }] : faults;
}

/** All texts of automation. */
export function automaticTexts({
  welcome,
  away,
  answers,
  proactive,
}: Automation): Readonly<Record<AutomaticTextName, string>> {
  const { shipped, outForDelivery, delayed } = proactive;
  return {
    welcome,
    away,
    handOff: answers.handOff,
    shipped: shipped.text,
    outForDelivery: outForDelivery.text,
    delayed: delayed.text,
  };
}

/** The names of all texts. */
export const automaticTextNames = Object.keys(automaticTexts(firstAutomation)) as AutomaticTextName[];
