import type { Phrases } from '../topics.ts';

export const indonesian: Phrases = {
  ask: {
    parcel: [
      'Kak, paket saya sampai mana ya? Pesanan {order}',
      'Resi {order} nggak update dari 4 hari lalu, hilang ya kak?',
    ],
    size: [
      'Kak, tinggi 160 berat 55 cocok ukuran apa untuk {product}?',
      '{product} ukurannya kecil nggak kak?',
    ],
    address: [
      'Kak, alamat di pesanan {order} salah, bisa diganti?',
      'Bisa tolong kirim {order} ke kantor saja kak?',
    ],
    damaged: [
      'Kak barangnya rusak waktu sampai 😭 {product}',
      'Kardusnya penyok dan {product} retak, gimana ya kak?',
    ],
    refund: [
      'Kak, refund pesanan {order} kapan masuk?',
      'Barang sudah saya kirim balik, dana {order} belum kembali',
    ],
    stock: ['{product} kapan ready lagi kak?', '{product} warna lain masih ada kak?'],
    invoice: ['Kak, minta invoice untuk pesanan {order} dong', 'Bisa kirim nota {order} kak?'],
    voucher: ['Vouchernya nggak bisa dipakai kak', 'Kode diskon 10% ditolak buat {product}, kenapa ya?'],
  },
  more: ['Kira-kira berapa lama kak?', 'Saya perlu apa lagi kak?', 'Pakai ekspedisi apa ya?'],
  thanks: ['Oke kak, makasih banyak ya 🙏', 'Siap, terima kasih kak', 'Makasih, sangat membantu'],
  doubt: ['Lho, di aplikasi beda kak', 'Beneran kak? Kemarin juga dibilang begitu'],
  nudge: ['Kak?', 'Halo, ada orang?', 'Kok belum dibalas ya kak'],
};
