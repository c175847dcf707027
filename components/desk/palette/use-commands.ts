import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { useDesk } from '../desk-context.ts';
import { chatCommands, replyCommands, urgentCommand } from './chat-commands.ts';
import { deskCommands } from './desk-commands.ts';
import { bestNamed } from './fuzzy.ts';
import { inboxCommands } from './inbox-commands.ts';
import { keyCommands } from './key-commands.ts';
import type { CommandGroup, PaletteCommand } from './palette-command.ts';

const none: readonly PaletteCommand[] = [];

/** What can be done now and is named by what was typed: always in the same order, chats last. */
export function useCommands(typed: ReadonlySignal<string>): readonly PaletteCommand[] {
  const desk = useDesk();
  const urgent = useSignal(none);
  const replies = useSignal(none);
  const chats = useSignal(none);
  const here = useMemo(() => [...keyCommands(), ...inboxCommands(), ...deskCommands(desk)], []);
  useEffect(() => {
    urgentCommand(desk.me.id, desk.now.peek()).then((found) => {
      urgent.value = found;
    });
    replyCommands(desk.me.id).then((found) => {
      replies.value = found;
    });
  }, []);
  const text = typed.value;
  useEffect(() => {
    let left = false;
    chatCommands(text).then((found) => {
      if (!left) chats.value = found;
    });
    return () => {
      left = true;
    };
  }, [text]);
  const of = (group: CommandGroup) => here.filter((each) => each.group === group);
  const named = [...of('chat'), ...urgent.value, ...of('go'), ...of('desk'), ...replies.value];
  return [...bestNamed(text, named), ...chats.value];
}
