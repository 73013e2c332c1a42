import { random } from './archives.ts';

const FIRST = ['سالم', 'نادر', 'هدى', 'مازن', 'ريم', 'فارس', 'ليلى', 'عاصم', 'جمانة', 'وائل'];
const LAST = ['الحداد', 'القصار', 'الزعفراني', 'البستاني', 'النجار', 'الخياط', 'الصباغ', 'الورداني'];
const OFFICES = ['رئيس بلدية', 'محافظ', 'مدير مرفأ', 'أمين مكتبة', 'رئيس غرفة تجارة', 'مدير مستشفى'];
const PLACES = ['وادي النخيل', 'تل الزيتون', 'عين الرمان', 'رأس الصخر', 'كفر الياسمين', 'جسر الغدير'];
const VERBS = ['التقى', 'استقبل', 'زار', 'هاتف', 'ودّع'];
const TOPICS = [
  'ترميم السوق القديمة وتوسعة مواقفها',
  'مدّ شبكة المياه إلى القرى البعيدة',
  'إعادة تشجير الهضبة بعد حرائق الصيف',
  'موعد افتتاح الجسر الجديد فوق النهر',
  'تمويل العيادات المتنقلة في الأرياف',
];
const CLOSINGS = [
  'وأكد الجانبان أن العمل سيبدأ قبل نهاية العام، وأن النتائج ستُعلن للأهالي أولًا بأول.',
  'وقال مصدر في المكتب إن اللقاء كان مثمرًا، وإن لقاءً آخر سيُعقد في الأسابيع المقبلة.',
  'واتفق المجتمعون على تأليف لجنة تتابع التنفيذ وترفع تقريرها كل شهر.',
];

/** A record of JSON Lines about people who do not exist. */
export interface InventedRecord {
  readonly url: string;
  readonly title: string;
  readonly publisher: string;
  readonly published: string;
  readonly text: string;
}

/** `count` short invented articles of about `meetings` sentences each, the same for the same seed. */
export function inventedArticles(count: number, seed: number, meetings = 1): InventedRecord[] {
  const next = random(seed);
  const one = (words: readonly string[]): string => words[Math.floor(next() * words.length)] as string;
  const name = (): string => `${one(FIRST)} ${one(LAST)}`;
  const sentence = (): string =>
    `${one(VERBS)} ${one(OFFICES)} ${one(PLACES)} ${name()} الوجيهَ ${name()}، وبحثا ${one(TOPICS)}.`;
  return Array.from({ length: count }, (_, i) => {
    const day = new Date(Date.UTC(2022, 0, 1 + Math.floor(next() * 700))).toISOString().slice(0, 10);
    const text = [...Array.from({ length: meetings }, sentence), one(CLOSINGS)].join('\n');
    return {
      url: `https://ufuq.example/news/${seed}/${i}`,
      title: `لقاء في ${one(PLACES)} يبحث ${one(TOPICS)}`,
      publisher: 'وكالة الأفق',
      published: day,
      text,
    };
  });
}

/** Records as JSON Lines. */
export function asLines(records: readonly InventedRecord[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}
