import type { Phrases } from '../topics.ts';

export const english: Phrases = {
  ask: {
    parcel: [
      'Hi, where is my parcel? Order {order}',
      "Tracking for {order} hasn't moved in 4 days. Is it lost?",
    ],
    size: [
      "I'm 172 cm and usually a M, which size of the {product} fits me?",
      'Does the {product} run small?',
    ],
    address: [
      'I typed the wrong house number for order {order}, can you change it?',
      'Can you send {order} to my office instead?',
    ],
    damaged: [
      'The {product} arrived broken 😢',
      'The box was crushed and the {product} has a crack. What now?',
    ],
    refund: [
      "Where is my refund for {order}? It's been a week",
      'I sent it back last Monday, when do I get the money for {order}?',
    ],
    stock: [
      'When will the {product} be back in stock?',
      'Do you still have the {product} in another colour?',
    ],
    invoice: [
      'I need an invoice for order {order} please',
      'Could you send me a receipt with VAT for {order}?',
    ],
    voucher: [
      "My voucher doesn't work at checkout",
      "The 10% code says it's not valid for the {product}, why?",
    ],
  },
  more: ['And how long will that take?', 'Ok. Do I have to do anything?', 'Which carrier is it with?'],
  thanks: ['Great, thank you!', 'Perfect, thanks for the quick help 🙏', "Ok thanks, that's all"],
  doubt: ['Hmm, the app says something else', "Are you sure? That's what I was told last time"],
  nudge: ['Hello?', 'Is anybody there?', "I'm still waiting for an answer…"],
};
