/** The names that an erased buyer and all that was theirs go by from then on: new ones, that lead nowhere. */
export interface NewNames {
  /** Of a conversation, a buyer, an order or a message; for the same name always the same new one. */
  readonly of: (name: string) => string;
  /** The next place in the order of messages: the shop's own would tell which message it was. */
  readonly nextIndex: () => string;
}

/** New names, made as they are asked for. @param newId makes a name that nothing else has. */
export function newNames(newId: () => string): NewNames {
  const known = new Map<string, string>();
  let index = 0;
  return {
    of: (name) => {
      const renamed = known.get(name) ?? newId();
      known.set(name, renamed);
      return renamed;
    },
    nextIndex: () => {
      index += 1;
      return String(index);
    },
  };
}
