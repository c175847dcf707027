import { MessageReader } from '../../entrypoints/background/message-reader.ts';

/** A reader that reads nothing, for tests in which nobody asks what buyers meant. */
export const readsNothing = new MessageReader(async () => () => null);
