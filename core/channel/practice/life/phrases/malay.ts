import type { Phrases } from '../topics.ts';

export const malay: Phrases = {
  ask: {
    parcel: [
      'Hai, parcel saya dah sampai mana? Pesanan {order}',
      'Tracking {order} tak bergerak dah 4 hari, hilang ke?',
    ],
    size: ['Tinggi 165, biasa pakai M. Saiz apa untuk {product}?', '{product} ni potongan kecil ke?'],
    address: ['Alamat untuk pesanan {order} salah, boleh tukar?', 'Boleh hantar {order} ke pejabat?'],
    damaged: [
      '{product} saya sampai dalam keadaan rosak 😢',
      'Kotak kemek dan {product} retak, macam mana ya?',
    ],
    refund: ['Bila bayaran balik {order} akan masuk?', 'Saya dah pulangkan barang, duit {order} belum dapat'],
    stock: ['Bila {product} ada stok semula?', '{product} warna lain ada lagi tak?'],
    invoice: ['Boleh bagi invois untuk pesanan {order}?', 'Saya perlukan resit {order} untuk syarikat'],
    voucher: ['Baucar saya tak boleh guna', 'Kod 10% tak sah untuk {product}, kenapa ya?'],
  },
  more: ['Berapa lama agaknya?', 'Saya perlu buat apa-apa tak?', 'Guna kurier mana?'],
  thanks: ['Terima kasih banyak!', 'Ok, terima kasih ya 🙏', 'Baik, itu sahaja. Terima kasih'],
  doubt: ['Eh, dalam aplikasi lain pula', 'Betul ke? Hari tu pun cakap macam tu'],
  nudge: ['Hello?', 'Ada orang tak?', 'Saya masih tunggu jawapan ni'],
};
