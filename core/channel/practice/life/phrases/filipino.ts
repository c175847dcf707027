import type { Phrases } from '../topics.ts';

export const filipino: Phrases = {
  ask: {
    parcel: [
      'Hi po, nasaan na po yung parcel ko? Order {order}',
      '4 days na pong walang update ang {order}, nawala na po ba?',
    ],
    size: ["5'4 po ako, anong size po ng {product} ang kasya?", 'Maliit po ba ang sukat ng {product}?'],
    address: [
      'Mali po ang address ko sa order {order}, pwede po bang palitan?',
      'Pwede po bang sa office na lang i-deliver ang {order}?',
    ],
    damaged: [
      'Sira po yung {product} pagdating 😢',
      'Yupi po yung box at may basag ang {product}. Ano po gagawin?',
    ],
    refund: [
      'Kailan po papasok ang refund ko sa {order}?',
      'Naibalik ko na po, wala pa rin pong refund ang {order}',
    ],
    stock: ['Kailan po magkaka-stock ulit ng {product}?', 'May ibang kulay pa po ba ang {product}?'],
    invoice: ['Pahingi po ng invoice para sa order {order}', 'Pwede po ba ng resibo ng {order}?'],
    voucher: ['Ayaw po gumana ng voucher ko', 'Bakit po invalid ang 10% code sa {product}?'],
  },
  more: ['Gaano po katagal?', 'May kailangan pa po ba akong gawin?', 'Anong courier po?'],
  thanks: ['Salamat po!', 'Ok po, maraming salamat 🙏', 'Sige po, thank you sa mabilis na sagot'],
  doubt: ['Iba po ang nasa app', 'Sigurado po ba? Ganyan din po sinabi dati'],
  nudge: ['Hello po?', 'May tao po ba?', 'Naghihintay pa rin po ako'],
};
