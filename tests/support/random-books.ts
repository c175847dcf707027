import fc from 'fast-check';
import type { Command } from '../../core/domain/desk/command.ts';

/** Something that happens beside the chats, given a running number. */
type Happening = (n: number) => Command[];

const mark = { type: 'image/png', base64: 'AAAA' } as const;

/** What a desk keeps beside its chats: texts, threads with carriers, stops called a mistake, pictures of agents. */
export function besideChats(
  buyer: fc.Arbitrary<string>,
  agent: fc.Arbitrary<string>,
): fc.Arbitrary<Happening> {
  const id = fc.constantFrom('t1', 't2', 't3');
  const answer = { phrasings: ['how'], answer: 'So.', category: null, language: null };
  return fc.oneof(
    fc.tuple(agent, id, fc.boolean()).map(
      ([by, text, keep]): Happening =>
        (n) => [
          keep
            ? { do: 'changeFaqs', by, keep: [{ id: text, question: `Why ${n}?`, ...answer }], forget: [] }
            : { do: 'changeFaqs', by, keep: [], forget: [text] },
        ],
    ),
    fc.tuple(agent, id, id).map(
      ([by, text, other]): Happening =>
        (n) => [
          {
            ...{ do: 'changeReplies', by, forget: [other] },
            keep: [{ id: text, title: `Title ${n}`, shortcut: text, text: 'So.' }],
          },
        ],
    ),
    fc.tuple(agent, buyer, fc.boolean()).map(
      ([by, of, answered]): Happening =>
        (n) => {
          // A parcel is one buyer's, and its note names them.
          const about = { order: of, parcel: 'p', carrier: 'C', tracking: of };
          const note = { id: `note ${n}`, what: answered ? 'answer' : 'copied', text: of } as const;
          return [{ do: 'keepCarrierNote', by, about, buyer: of, note }];
        },
    ),
    fc.tuple(agent, buyer, fc.boolean()).map(
      ([by, conversation, allowed]): Happening =>
        (n) => {
          const words = `call 0800 ${conversation}${n % 2}`;
          const mistakes = [{ category: 'contact', words, allowable: '0800' } as const];
          const settled = { do: 'settleMistake', by, id: `contact ${words}` } as const;
          return [
            { do: 'keepMistakes', by, conversation, text: `You may ${words}`, mistakes },
            ...(n % 3 > 0 ? [{ ...settled, state: allowed ? 'allowed' : 'dismissed' } as const] : []),
          ];
        },
    ),
    fc.tuple(agent, id).map(
      ([by, picture]): Happening =>
        (n) => [
          { do: 'submitAvatar', by, agent: by, picture, image: mark },
          ...(n % 2 > 0
            ? [{ do: 'reviewAvatar', agent: by, picture, accepted: true, why: '' } as const]
            : []),
        ],
    ),
  );
}
