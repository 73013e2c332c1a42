import { describe, expect, it } from 'vitest';
import { csv } from '../../src/files/csv.ts';
import { source } from '../support/answers.ts';
import { datedMeeting } from '../support/chronologies.ts';

const quote = 'قال: "نعم"، ثم مضى';

describe('meetings as a table', () => {
  it('is quoted by RFC 4180, a line for each article, under a byte order mark', () => {
    const evidence = ['a1', 'a2'].map((id) => ({ article: source(id), start: 0, end: quote.length, quote }));
    const table = csv([datedMeeting(0, { evidence, topic: 'الماء, والزرع' })]);
    expect(table.startsWith('\uFEFFمن يوم,إلى يوم,')).toBe(true);
    const lines = table.split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[1]).toContain('"الماء, والزرع"');
    expect(lines[1]?.endsWith('"قال: ""نعم""، ثم مضى"')).toBe(true);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\u200F=1', '＝1'])(
    'gives no formula to a spreadsheet: %j',
    (topic) => {
      const line = csv([datedMeeting(0, { topic })]).split('\r\n')[1];
      expect(line).toContain(`,'${topic.replace('\t', ' ')},`);
    },
  );
});
