import type { Phrases } from '../topics.ts';

export const german: Phrases = {
  ask: {
    parcel: [
      'Hallo, wo bleibt mein Paket? Bestellung {order}',
      'Die Sendung {order} steht seit 4 Tagen still. Ist sie verloren?',
    ],
    size: ['Ich bin 1,75 m und trage sonst M. Welche Größe bei {product}?', 'Fällt {product} klein aus?'],
    address: [
      'Bei Bestellung {order} stimmt die Hausnummer nicht, können Sie das ändern?',
      'Kann {order} bitte ins Büro geliefert werden?',
    ],
    damaged: [
      '{product} kam kaputt an 😢',
      'Der Karton war zerdrückt und {product} hat einen Riss. Was nun?',
    ],
    refund: [
      'Wann kommt die Erstattung für {order}?',
      'Ich habe alles zurückgeschickt, das Geld für {order} fehlt noch',
    ],
    stock: ['Wann ist {product} wieder da?', 'Gibt es {product} noch in einer anderen Farbe?'],
    invoice: [
      'Ich brauche eine Rechnung für Bestellung {order}',
      'Können Sie mir den Beleg für {order} schicken?',
    ],
    voucher: ['Mein Gutschein funktioniert nicht', 'Warum gilt der 10-%-Code nicht für {product}?'],
  },
  more: ['Und wie lange dauert das?', 'Muss ich noch etwas tun?', 'Mit welchem Versand kommt es?'],
  thanks: ['Super, vielen Dank!', 'Danke für die schnelle Hilfe 🙏', "Alles klar, danke, das war's"],
  doubt: ['In der App steht etwas anderes', 'Sicher? Das hieß es letztes Mal auch'],
  nudge: ['Hallo?', 'Ist da jemand?', 'Ich warte immer noch auf eine Antwort'],
};
