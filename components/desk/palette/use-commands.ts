import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { useDesk } from '../desk-context.ts';
import { chatCommands, replyCommands, urgentCommand } from './chat-commands.ts';
import { deskCommands } from './desk-commands.ts';
import { bestNamed } from './fuzzy.ts';
import { inboxCommands } from './inbox-commands.ts';
import { keyCommands } from './key-commands.ts';
import type { PaletteCommand } from './palette-command.ts';

const none: readonly PaletteCommand[] = [];

/** What can be done now and is named by what was typed: always in the same order, chats last. */
export function useCommands(typed: ReadonlySignal<string>): readonly PaletteCommand[] {
  const desk = useDesk();
  const known = useSignal(none);
  const chats = useSignal(none);
  const here = useMemo(
    () => ({ keys: keyCommands(), rest: [...inboxCommands(), ...deskCommands(desk)] }),
    [],
  );
  useEffect(() => {
    const now = desk.now.peek();
    Promise.all([urgentCommand(desk.me.id, now), replyCommands(desk.me.id)]).then(([urgent, replies]) => {
      const { keys, rest } = here;
      const of = (group: string) => [...keys, ...rest].filter((each) => each.group === group);
      known.value = [...of('chat'), ...urgent, ...of('go'), ...of('desk'), ...replies];
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
  return [...bestNamed(text, known.value), ...chats.value];
}
