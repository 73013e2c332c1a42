import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../../src/app.ts';
import { toFollow } from '../../../src/search/meetings/to-follow.ts';
import { fewArticles } from '../../support/reader-page.ts';

const KNOWN = expect.stringContaining('سراج الدين القصباوي');

let app: App;

beforeAll(async () => {
  app = await fewArticles();
});
afterAll(async () => await app.close());

describe('whom somebody wants to follow', () => {
  it('is somebody of the archive, by any name or office', async () => {
    const found = await toFollow(app, 'القصباوي');
    expect(found).toMatchObject({ name: KNOWN, with: null, isKnown: true });
    expect(found?.title).toContain('رئيس الوزراء');
    expect(found?.since).toEqual(app.archive.mark());
    expect((await toFollow(app, 'رئيس مجلس المدينة'))?.name).toBe('سالم الحداد');
  });

  it.each(['القصباوي وسالم الحداد', 'القصباوي مع سالم الحداد', 'القصباوي سالم الحداد'])(
    'is somebody with somebody else: %s',
    async (text) => {
      expect(await toFollow(app, text)).toMatchObject({ name: KNOWN, with: 'سالم الحداد' });
    },
  );

  it('is who is not known yet, too, alone or with somebody else', async () => {
    expect(await toFollow(app, 'وليد زعفران')).toMatchObject({
      name: 'وليد زعفران',
      with: null,
      isKnown: false,
    });
    expect(await toFollow(app, 'وليد زعفران وليلى الكهرماني')).toMatchObject({
      ...{ name: 'وليد زعفران', with: 'ليلى الكهرماني', isKnown: false },
    });
  });

  it.each(['', '؟!', '12 34', 'x'.repeat(1000), '🙂 🙂', 'وو'])('is nobody: %.10s', async (text) => {
    expect(await toFollow(app, text)).toBeNull();
  });
});
