import { beforeAll, describe, expect, it } from 'vitest';
import { meetingOf, personOf } from '../../answer/participants.ts';
import { toldFolder } from '../../search/told-archive.ts';
import { idOf, newFolder } from '../../support/archives.ts';
import { ran } from '../../support/runs.ts';

const [SALEH, NAWAL, SAMER] = [
  personOf('كمال الصالح', 'وزير المياه'),
  personOf('نوال العطار'),
  personOf('سامر الحداد'),
];
let folder: string;
beforeAll(() => {
  folder = toldFolder(
    ['a', 'التقى كمال الصالح نوال العطار في طنجة.', meetingOf([SALEH, NAWAL], { place: 'طنجة' })],
    [
      'b',
      'التقى كمال الصالح سامر الحداد.',
      meetingOf([SALEH, SAMER], { from: '2022-05-04', to: '2022-05-04' }),
    ],
  );
});

describe('isnad meetings', () => {
  it('lists each with its sides and its evidence', async () => {
    const { code, stdout } = await ran(folder, ['meetings']);
    expect(code).toBe(0);
    expect(stdout.split('\n').slice(0, 3)).toEqual([
      '2021-03-07  met, held  peer: كمال الصالح (وزير المياه) | peer: نوال العطار',
      '   طنجة | ?',
      `   «التقى كمال الصالح نوال العطار في طنجة.» ${idOf('a')}`,
    ]);
  });

  it('keeps to somebody, to days and to an article, and prints lines of JSON', async () => {
    const names = async (...args: readonly string[]) => {
      const { stdout } = await ran(folder, ['meetings', '--json', ...args]);
      const lines = stdout.split('\n').filter((line) => line !== '');
      return lines.map(
        (line) => (JSON.parse(line) as { participants: { name: string }[] }).participants[1]?.name,
      );
    };
    expect(await names()).toEqual(['نوال العطار', 'سامر الحداد']);
    expect(await names('--who', 'العطار')).toEqual(['نوال العطار']);
    expect(await names('--from', '2022-01-01')).toEqual(['سامر الحداد']);
    expect(await names('--article', idOf('a').slice(0, 6))).toEqual(['نوال العطار']);
    expect(await names('--who', 'كمال الصالح', '--with', 'وائل الصباغ')).toEqual([]);
  });

  it('refuses a day that is none, an article and an archive that are not there', async () => {
    expect((await ran(folder, ['meetings', '--from', 'أمس'])).code).toBe(2);
    expect(await ran(folder, ['meetings', '--article', 'ffffff'])).toMatchObject({ code: 1, stdout: '' });
    expect(await ran(newFolder(), ['meetings'])).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('isnad ingest'),
    });
  });
});

describe('isnad names', () => {
  it('wants a sentence', async () => {
    expect(await ran(folder, ['names'])).toMatchObject({ code: 2, stdout: '' });
  });
});
