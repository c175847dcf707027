import { mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { LinearModel } from '../../core/domain/triage/model/linear-model.ts';
import { fileOfModel } from '../../core/domain/triage/model/model-file.ts';
import { trainCategory } from './train-category.ts';
import { writeGuardModel } from './train-guard.ts';
import { trainLanguage } from './train-language.ts';
import { trainOrderData } from './train-order-data.ts';
import { trainSentiment, trainThaiSentiment } from './train-sentiment.ts';
import { trainSmallTalk } from './train-small-talk.ts';

const models: Readonly<Record<string, () => LinearModel>> = {
  language: trainLanguage,
  'small-talk': trainSmallTalk,
  'order-data': trainOrderData,
  category: trainCategory,
  sentiment: trainSentiment,
  'sentiment-thai': trainThaiSentiment,
};

const folder = new URL('../../public/models/', import.meta.url);
mkdirSync(folder, { recursive: true });
const asked = process.argv.slice(2);
for (const [name, train] of Object.entries(models)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const file = fileOfModel(train());
  writeFileSync(new URL(`${name}.bin`, folder), file);
  const small = gzipSync(file, { level: 9 }).length;
  console.log(`${name}: ${file.length} bytes, ${(small / 1024).toFixed(1)} kB gzip`);
}
if (asked.length === 0 || asked.includes('guard')) writeGuardModel();
