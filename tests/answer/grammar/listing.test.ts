import { describe, expect, it } from 'vitest';
import { objects, subjects, withBa, withLam, withMaa } from '../../../src/answer/grammar/listing.ts';

describe('lists', () => {
  it('name one as it is and several after «كلّ»', () => {
    expect(subjects(['سامي'])).toBe('سامي');
    expect(subjects(['سامي', 'هدى'])).toBe('كلٌّ من سامي وهدى');
    expect(objects(['سامي', 'هدى', 'وليد'])).toBe('كلًّا من سامي وهدى ووليد');
    expect(withBa(['الوزير'])).toBe('بالوزير');
    expect(withBa(['سامي', 'هدى'])).toBe('بكلٍّ من سامي وهدى');
    expect(withMaa(['الوزير', 'هدى'])).toBe('مع كلٍّ من الوزير وهدى');
  });

  it('write «لـ» with an article and with letters that only look like one', () => {
    expect(withLam(['الرئيس عادل'])).toBe('للرئيس عادل');
    expect(withLam(['اللجنة الوطنية'])).toBe('للجنة الوطنية');
    expect(withLam(['إلياس الراسي'])).toBe('لإلياس الراسي');
    expect(withLam(['الياس الراسي'])).toBe('لالياس الراسي');
    expect(withLam(['ألمانيا'])).toBe('لألمانيا');
  });
});
