import { expect, it } from 'vitest';
import { toldFolder } from '../../search/told-archive.ts';
import { ran } from '../../support/runs.ts';

it('isnad rebuild changes nothing where its model is not there, and says so', async () => {
  const folder = toldFolder(['a', 'وصل الوزير.']);
  const ended = await ran(folder, ['rebuild'], { environment: { EMBEDDING_MODEL: '/no/such/model' } });
  expect(ended).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('/no/such/model') });
  expect((await ran(folder, ['rebuild', '--every'])).code).toBe(2);
  expect((await ran(folder, ['show', '--json', 'https://akhbar.example/a'])).code).toBe(0);
});
