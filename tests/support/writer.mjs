// Adds invented articles to the archive in a folder, some together, until it is told to stop: node writer.mjs FOLDER

import { sentences } from '../../dist/arabic/sentences/sentences.js';
import { Archive } from '../../dist/archive/archive.js';
import { articleId } from '../../dist/news/article/article.js';

const model = { name: 'small', hash: '0000000000000000', dimensions: 8, readers: '0 0' };
const archive = Archive.open(process.argv[2], model);
const PLACES = ['وادي النخيل', 'تل الزيتون', 'عين الرمان', 'رأس الصخر'];

function entry(number) {
  const text = `زار رئيس بلدية ${PLACES[number % 4]} المصنع رقم ${number}. وقال إن العمل فيه ماضٍ منذ ${number} يومًا.`;
  const title = `زيارة ${number}`;
  const article = {
    ...{ id: articleId({ url: null, title, text }), url: null, title, publisher: 'الأخبار' },
    ...{ published: '2024-03-05', publishedBasis: 'json-ld', text, language: 'ar' },
  };
  const passages = sentences(text);
  const vectors = passages.map((_, i) => {
    const vector = Float32Array.from({ length: 8 }, (_, k) => Math.sin((number + 1) * (k + 1) * (i + 2)));
    const length = Math.hypot(...vector);
    return vector.map((value) => value / length);
  });
  return { article, passages, vectors, meetings: [] };
}

let number = 0;
let isStopped = false;
process.on('disconnect', () => {
  isStopped = true;
});
while (!isStopped) {
  archive.add(
    Array.from({ length: 8 }, () => entry(number++)),
    new Date(),
  );
  // The one who listens may be gone by now.
  if (process.connected) process.send?.(number, () => {});
  await new Promise((resolve) => setImmediate(resolve));
}
archive.close();
process.exit(0);
