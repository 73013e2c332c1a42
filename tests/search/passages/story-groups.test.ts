import { afterEach, describe, expect, it } from 'vitest';
import type { Archive } from '../../../src/archive/archive.ts';
import { storyGroups } from '../../../src/search/passages/story-groups.ts';
import { articleAt, entryOf, idOf, newArchive, random } from '../../support/archives.ts';

const WIRE =
  'افتتح وزير المياه طارق البستاني صباح الأحد محطة الضخ الجديدة في مدينة طنجة بحضور عدد من أعضاء مجلس المدينة. وقال البستاني إن المحطة تروي ثلاث قرى بعيدة كانت تشرب من الآبار، وإن العمل فيها دام عامين كاملين.';
const OTHER = 'كرّم وائل الصباغ عمال المرفأ في حفل أقيم مساء الاثنين، ووزع عليهم شهادات التقدير والهدايا.';

let archive: Archive | undefined;
afterEach(() => archive?.close());

function groups(texts: Readonly<Record<string, string>>, order: readonly string[]): string[][] {
  archive = newArchive();
  const next = random(1);
  archive.add(
    Object.entries(texts).map(([name, text]) => entryOf(articleAt(name, text), next)),
    new Date('2025-01-01'),
  );
  return storyGroups(order.map(idOf), archive);
}

describe('storyGroups', () => {
  it('puts copies behind the first of them, and keeps the order', () => {
    const texts = { a: WIRE, b: OTHER, c: WIRE.replace('صباح ', '') };
    expect(groups(texts, ['c', 'b', 'a'])).toEqual([[idOf('c'), idOf('a')], [idOf('b')]]);
  });

  it('leaves others alone, also those that the archive does not have', () => {
    expect(groups({ a: WIRE, b: OTHER }, ['a', 'b'])).toEqual([[idOf('a')], [idOf('b')]]);
    expect(groups({ a: WIRE }, ['x', 'a', 'y'])).toEqual([[idOf('x')], [idOf('a')], [idOf('y')]]);
    expect(groups({}, [])).toEqual([]);
  });
});
