import { describe, expect, it, test } from 'vitest';
import { identityAsked } from '../../../src/search/question/identity.ts';
import { asked, type Named } from '../../answer/asking.ts';

const of = (text: string, named: Named): string | null => {
  const identity = identityAsked(asked(text, named));
  return identity === null ? null : `${identity.of}: ${identity.name}`;
};

describe('the identity that a question asks for', () => {
  test.each<[string, Named, string]>([
    ['من هو طارق البستاني؟', [['person', 'طارق البستاني']], 'person: طارق البستاني'],
    ['من هي هدى القصار؟', [['person', 'هدى القصار']], 'person: هدى القصار'],
    ['مين طارق البستاني؟', [['person', 'طارق البستاني']], 'person: طارق البستاني'],
    ['من هو وزير المياه؟', [['office', 'وزير المياه']], 'office: وزير المياه'],
    ['من كان وزير المياه في آذار 2021؟', [['office', 'وزير المياه']], 'office: وزير المياه'],
    [
      'من هو وزير المياه في الأردن؟',
      [
        ['office', 'وزير المياه'],
        ['place', 'الأردن'],
      ],
      'office: وزير المياه الأردن',
    ],
  ])('«%s» asks for %j', (text, named, identity) => {
    expect(of(text, named)).toBe(identity);
  });

  it('is somebody’s where an office stands before the name', () => {
    const named: Named = [
      ['office', 'وزير المياه الأردني'],
      ['person', 'طارق البستاني'],
    ];
    expect(of('من هو وزير المياه الأردني طارق البستاني؟', named)).toBe('person: طارق البستاني');
  });

  test.each<[string, Named]>([
    ['من التقى طارق البستاني؟', [['person', 'طارق البستاني']]],
    ['من هو الوزير الذي زار طارق البستاني؟', [['person', 'طارق البستاني']]],
    ['من خلف وزير المياه؟', [['office', 'وزير المياه']]],
    ['متى عُيّن وزير المياه؟', [['office', 'وزير المياه']]],
    ['من هم الوزراء الذين خلفوا وزير المياه؟', [['office', 'وزير المياه']]],
    ['من هو؟', []],
    ['', []],
    [
      'من هما طارق البستاني وهدى القصار؟',
      [
        ['person', 'طارق البستاني'],
        ['person', 'هدى القصار'],
      ],
    ],
  ])('«%s» asks for none', (text, named) => {
    expect(of(text, named)).toBeNull();
  });
});
