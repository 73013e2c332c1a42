import { describe, expect, it } from 'vitest';
import { PICTURE } from '../../../src/pictures/constants.ts';
import type { Chronology } from '../../../src/search/meetings/chronology.ts';
import { personPage } from '../../../src/web/page/person.ts';
import { source } from '../../support/answers.ts';
import { chronologyOf, datedMeeting } from '../../support/chronologies.ts';
import { HOSTILE_TEXT, markupOf, OPEN } from './context.ts';

const page = async (of: Chronology, at = 1): Promise<string> => await markupOf(personPage(of, at, OPEN).body);
const EVIDENCE = [{ article: source('a'), start: 0, end: 5, quote: 'التقى الحداد' }];

describe('the page of a person', () => {
  it('has name, office, each meeting with its sources, and both pictures', async () => {
    const of = chronologyOf(0, { meetings: [datedMeeting(0, { evidence: EVIDENCE })] });
    const markup = await page(of);
    expect(markup).toContain('<h1><bdi>سراج الدين القصباوي</bdi></h1>');
    expect(markup).toContain('وزير الزراعة والمياه');
    expect(markup).toContain('لقاء واحد');
    expect(markup).toContain('«التقى الحداد»');
    expect(markup).toContain('<bdi>سالم الحداد</bdi></a>');
    expect(markup.match(/<img /gu)).toHaveLength(2);
    expect(personPage(of, 1, OPEN).title).toBe('لقاءات سراج الدين القصباوي');
  });

  it('has pages, the network on the first alone, and the way to the next and before', async () => {
    const of = chronologyOf(2 * PICTURE.meetingsAPicture + 1);
    const [first, second, last] = await Promise.all([1, 2, 3].map((at) => page(of, at)));
    expect(first).toContain('الصفحة التالية');
    expect(first).not.toContain('الصفحة السابقة');
    expect(first).toContain('network.png');
    expect(second).toContain('الصفحة السابقة');
    expect(second).toContain(`<ol start="${PICTURE.meetingsAPicture + 1}">`);
    expect(second).not.toContain('network.png');
    expect(last?.match(/<li>/gu)).toHaveLength(1);
    expect(last).not.toContain('الصفحة التالية');
  });

  it('says that nothing is told of, or with whom is not', async () => {
    const none = await page(chronologyOf(0));
    expect(none).toContain('لا لقاء تذكره الأخبار.');
    expect(none).not.toContain('<img');
    expect(await page(chronologyOf(0, { meetings: [datedMeeting(0, { others: [] })] }))).toContain(
      'لا يُذكر مع من',
    );
  });

  it('names those whom the name may mean besides', async () => {
    const markup = await page(chronologyOf(1, { namesakes: ['سراج الحداد'] }));
    expect(markup).toContain(OPEN.links.person('سراج الحداد', 1, null));
    expect(await page(chronologyOf(1))).not.toContain('وقد يُقصد');
  });

  it('makes no markup of anything', async () => {
    const article = source('a', { title: HOSTILE_TEXT, publisher: HOSTILE_TEXT });
    const evidence = [{ article, start: 0, end: 5, quote: HOSTILE_TEXT }];
    const others = [{ name: HOSTILE_TEXT, title: null, sort: 'person' as const, id: null }];
    const meetings = [datedMeeting(0, { evidence, others, place: HOSTILE_TEXT })];
    const markup = await page(
      chronologyOf(0, { name: HOSTILE_TEXT, title: HOSTILE_TEXT, meetings, namesakes: [HOSTILE_TEXT] }),
    );
    expect(markup).not.toMatch(/<script|<img src=x/u);
  });
});
