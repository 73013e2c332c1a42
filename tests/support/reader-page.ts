import { join } from 'node:path';
import type { App } from '../../src/app.ts';
import { derive } from '../../src/archive/derive.ts';
import type { Article } from '../../src/news/article/article.ts';
import { read } from '../../src/reading.ts';
import { createLog } from '../../src/telegram/log.ts';
import { Listener } from '../../src/web/listener.ts';
import { Metrics } from '../../src/web/metrics.ts';
import { Links } from '../../src/web/page/links.ts';
import { pageRoutes } from '../../src/web/page/routes.ts';
import { newConfig, takenIn } from './taken-in.ts';

const TEXT = [
  'استقبل رئيس مجلس المدينة سالم الحداد الوزير نادر القيرواني في وادي النخيل صباح الأحد.',
  '<script>alert(3)</script> وبحث الجانبان توزيع حصص الماء على القرى قبل بداية الموسم الزراعي الجديد.',
  'وقال الحداد إن العمل في قنوات الري ماضٍ كما رُسم له، وإن المجلس سيزور القرى البعيدة في الأسبوع المقبل.',
].join('\n');

/** An article of invented people whose every part is hostile to a page, without an address. */
export const HOSTILE: Article = {
  id: '0123456789abcdef',
  url: null,
  title: '<img src=x onerror=alert(1)>"\'&amp; عنوان',
  publisher: '"><script>alert(2)</script>',
  published: '2024-09-29',
  publishedBasis: 'operator',
  text: TEXT,
  language: 'ar',
};

/** The reader page over a few articles. */
export interface ReaderPage {
  readonly app: App;
  readonly links: Links;
  readonly metrics: Metrics;
  readonly close: () => Promise<void>;
}

/** The real page, listening on this machine under `path`; with a key its links are signed. */
export async function startPage(
  {
    key = null,
    path = '',
    now = () => new Date(),
  }: { key?: Buffer | null; path?: string; now?: () => Date } = {},
  app?: App,
): Promise<ReaderPage> {
  const own = app ?? (await fewArticles());
  const metrics = new Metrics();
  const listener = await Listener.open({ host: '127.0.0.1', port: 0 }, { log: createLog('silent'), metrics });
  const links = new Links(`${listener.address}${path}`, { key, now });
  const routes = [pageRoutes({ links, ask: own.ask, read: (wanted) => read(own, wanted), metrics, now })];
  listener.serve({ ready: async () => ({ archive: true, networks: true, telegram: true }), routes });
  return {
    app: own,
    links,
    metrics,
    close: async () => {
      await listener.close();
      if (app === undefined) await own.close();
    },
  };
}

/** Three articles of the sample, and the hostile one. */
export async function fewArticles(): Promise<App> {
  const html = join(import.meta.dirname, '../../data/articles/html');
  const names = [
    '2023-03-12-qasabawi-bayt-alghar',
    '2024-05-20-qasabawi-lindson',
    '2023-07-17-tarfawi-stieler-waqt',
  ];
  const app = await takenIn(
    newConfig(),
    names.map((name) => join(html, `${name}.html`)),
  );
  const { embedder, tagger } = app;
  const entries = await derive([HOSTILE], { embedder, tagger, meetingReader: await app.meetingReader() });
  app.archive.add(entries, new Date('2025-01-01T00:00:00Z'));
  return app;
}
