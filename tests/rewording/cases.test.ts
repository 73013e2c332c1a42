import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadMeetingReader, type MeetingReader } from '../../src/model/meeting-reader.ts';
import { loadNames, type NameTagger } from '../../src/model/names.ts';
import { chatModel } from '../../src/rewording/chat-model.ts';
import { type Rewording, reword } from '../../src/rewording/reword.ts';
import { answered, citation, source, statement } from '../support/answers.ts';
import { ChatServer, completion, json } from '../support/chat-server.ts';
import { cases } from './cases.ts';

let server: ChatServer;
let tagger: NameTagger;
let meetingReader: MeetingReader;

beforeAll(async () => {
  [server, tagger, meetingReader] = await Promise.all([ChatServer.open(), loadNames(), loadMeetingReader()]);
});
afterAll(() => Promise.all([server.close(), tagger.close(), meetingReader.close()]));
beforeEach(() => {
  server.requests.length = 0;
});

const UFUQ = source('1', { published: '2024-03-11' });
const SAID = 'استقبل رئيس مجلس المدينة سالم الحداد وزيرةَ الزراعة ليلى النجار، يوم الأحد 10 آذار/مارس 2024.';
const HONEST = 'استقبل سالم الحداد ليلى النجار يوم الأحد 10 مارس 2024';
const ANSWER = answered([statement(SAID, citation(UFUQ, SAID))]);

async function worded(reply: string, answer = ANSWER): Promise<Rewording> {
  server.reply = json(completion(reply));
  return await reword(answer, {
    model: chatModel({ url: server.url, model: 'invented' }),
    tagger,
    meetingReader,
  });
}

/** What is no rewording at all, or one with something on it. */
const WRITTEN: Readonly<Record<string, string>> = {
  'a link': `${HONEST} https://ufuq.example/news ⟦1⟧.`,
  'a link in Markdown': `[${HONEST}](https://ufuq.example) ⟦1⟧.`,
  'a bare domain': `${HONEST} ufuq.example ⟦1⟧.`,
  'bold in Markdown': `**${HONEST}** ⟦1⟧.`,
  'a heading': `# ${HONEST} ⟦1⟧.`,
  'a block of code': `\`\`\`\n${HONEST} ⟦1⟧.\n\`\`\``,
  'a table': `| ${HONEST} | ⟦1⟧ |`,
  markup: `<b>${HONEST}</b> ⟦1⟧.`,
  'a script': `<script>alert(1)</script>${HONEST} ⟦1⟧.`,
  'an entity': `${HONEST}&nbsp;⟦1⟧.`,
  JSON: JSON.stringify({ sentences: [{ text: HONEST, mark: '⟦1⟧' }] }),
  'a thought': `<think>ماذا أكتب؟</think>${HONEST} ⟦1⟧.`,
  'a right-to-left override': `\u202E${HONEST}\u202C ⟦1⟧.`,
  'an isolate': `\u2066${HONEST}\u2069 ⟦1⟧.`,
  'a zero-width joiner': `${HONEST.replace('سالم', 'سا\u200Dلم')} ⟦1⟧.`,
  'an escape sequence': `\u001B[2J${HONEST} ⟦1⟧.`,
  'a null': `${HONEST}\u0000 ⟦1⟧.`,
  'a mention': `@salim ${HONEST} ⟦1⟧.`,
  'a command': `/start ${HONEST} ⟦1⟧.`,
  'an emoji': `${HONEST} 👍 ⟦1⟧.`,
  English: 'Salim Al-Haddad received Layla Al-Najjar on Sunday, 10 March 2024 ⟦1⟧.',
  French: 'Salim Al-Haddad a reçu Layla Al-Najjar le dimanche 10 mars 2024 ⟦1⟧.',
  Kurdish: 'سالم حەداد پێشوازی لە لەیلا نەجار کرد ⟦1⟧.',
  Chinese: '萨利姆·哈达德于2024年3月10日接见了莱拉·纳贾尔 ⟦1⟧。',
  'a refusal': 'عذرًا، لا أستطيع المساعدة في هذا الطلب. ⟦1⟧',
  'a refusal in English': 'I am sorry, but I cannot help with that.',
  'a remark before it': `إليك الفقرة: ${HONEST} ⟦1⟧.`,
  'a remark after it': `${HONEST} ⟦1⟧. هل تريد صياغة أخرى`,
  'the instruction': 'You reword Arabic sentences from the news. ⟦1⟧',
  'a mark alone': '⟦1⟧',
  'no mark': `${HONEST}.`,
  'a mark in other digits': `${HONEST} ⟦١⟧.`,
  'a mark in other brackets': `${HONEST} [1].`,
  'a mark with more in it': `${HONEST} ⟦1, 2⟧.`,
  'the mark of another': `${HONEST} ⟦2⟧.`,
  'white space': ' \n\t ',
  'one word a thousand times': `${'استقبل '.repeat(1000)}⟦1⟧.`,
  'a thousand marks': '⟦1⟧'.repeat(1000),
  'sixty thousand brackets': '⟦'.repeat(20_000),
};

describe('an answer', () => {
  it.each(cases().filter(({ isHonest }) => !isHonest))(
    'is sent as it is for a lie: $name',
    async ({ answer, reply }) => {
      const { answer: sent, kept } = await worded(reply, answer);
      expect(kept).not.toBeNull();
      expect({ ...sent, ms: 0 }).toEqual({ ...answer, ms: 0 });
    },
  );

  it.each(Object.entries(WRITTEN))('is sent as it is for %s', async (_, reply) => {
    const { answer: sent, kept } = await worded(reply);
    expect(kept).not.toBeNull();
    expect({ ...sent, ms: 0 }).toEqual({ ...ANSWER, ms: 0 });
  });

  it('is said in other words where they are honest, three times of four', async () => {
    const honest = cases().filter((one) => one.isHonest);
    expect(honest.length).toBeGreaterThan(40);
    let through = 0;
    for (const { answer, reply } of honest) {
      const { answer: sent, kept } = await worded(reply, answer);
      if (kept !== null) continue;
      through++;
      expect(sent.wordedBy).toBe('invented');
      expect(sent.statements.map(({ text }) => text)).not.toEqual(answer.statements.map(({ text }) => text));
      const cited = (one: typeof answer) => one.statements.flatMap(({ citations }) => citations);
      expect(cited(sent)).toEqual(cited(answer));
      expect(sent.sources).toEqual(answer.sources);
    }
    expect(through / honest.length).toBeGreaterThan(0.75);
  });

  it('is not said to be of a model that gave it back as it was', async () => {
    const { answer, kept } = await worded(`${SAID} ⟦1⟧`);
    expect(kept).toBe('it says the same in the same words');
    expect(answer).not.toHaveProperty('wordedBy');
  });

  it('says what was rejected and why, without what a terminal would obey', async () => {
    const { rejected } = await worded('استقبل سالم الحداد ليلى القصار يوم الاثنين 11 مارس 2024 ⟦1⟧.');
    expect(rejected).toHaveLength(1);
    expect(rejected[0]?.failures).toContainEqual({
      check: 'words',
      why: 'a word that is not there: «القصار»',
    });
    expect(rejected[0]?.failures.map(({ check }) => check)).toEqual(
      expect.arrayContaining(['people', 'days']),
    );
    const { rejected: hostile } = await worded(`\u001B[2J${HONEST}\u202E ⟦1⟧.`);
    expect(hostile).toEqual([
      {
        text: `[2J${HONEST}.`,
        failures: [{ check: 'signs', why: 'a link, markup, or signs that cannot be seen' }],
      },
    ]);
  });

  it('keeps the sources whose numbers a statement names', async () => {
    const other = 'يذكر [2] يوماً آخر: الاثنين 11 آذار/مارس 2024.';
    const answer = answered([
      statement(SAID, citation(UFUQ, SAID)),
      statement(other, citation(source('2', { published: '2024-03-12' }), 'استقبل الحداد النجار أمس')),
    ]);
    const { answer: sent, kept } = await worded(
      `${HONEST} ⟦1⟧، ويذكر [2] يوماً آخر هو الاثنين 11 آذار/مارس 2024 ⟦2⟧.`,
      answer,
    );
    expect(kept).toBeNull();
    expect(sent.statements[1]?.text).toBe('ويذكر [2] يوماً آخر هو الاثنين 11 آذار/مارس 2024.');
  });
});
