import type { Language } from './life/language.ts';

/** The buyers a new practice shop knows. */
export const cast: readonly { readonly nickname: string; readonly language: Language }[] = [
  { nickname: 'Siti Rahmawati', language: 'indonesian' },
  { nickname: 'budi.santoso88', language: 'indonesian' },
  { nickname: 'สมหญิง ใจดี', language: 'thai' },
  { nickname: 'ณัฐพล วงศ์สว่าง', language: 'thai' },
  { nickname: 'Nguyễn Thị Hồng', language: 'vietnamese' },
  { nickname: 'Trần Quốc Bảo', language: 'vietnamese' },
  { nickname: '林小雨', language: 'chinese' },
  { nickname: '陈大伟', language: 'chinese' },
  { nickname: '佐藤 美咲', language: 'japanese' },
  { nickname: 'ゆうた🎧', language: 'japanese' },
  { nickname: 'Emily Carter', language: 'english' },
  { nickname: "Liam O'Connor", language: 'english' },
  { nickname: 'Jürgen Müßig', language: 'german' },
  { nickname: 'Anneliese Köhler', language: 'german' },
  { nickname: 'María José Núñez', language: 'spanish' },
  { nickname: 'Íñigo Peña', language: 'spanish' },
  { nickname: 'Maricel Dela Cruz', language: 'filipino' },
  { nickname: 'Jun-Jun Reyes', language: 'filipino' },
  { nickname: 'Nur Aisyah binti Ahmad', language: 'malay' },
  { nickname: 'Faizal ✨', language: 'malay' },
];
