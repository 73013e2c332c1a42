import { describe, expect, it } from 'vitest';
import type { ShortAnswer } from '../../../src/answer/answer.ts';
import type { Candidate } from '../../../src/answer/candidates/candidate.ts';
import { several } from '../../../src/answer/finders/several.ts';
import { citation, source, statement } from '../../support/answers.ts';

function short(type: ShortAnswer['type'], text: string): ShortAnswer {
  return { type, text, from: null, to: null };
}

function said(confidence: number, text: string, ...answers: readonly ShortAnswer[]): Candidate {
  const statements = [statement(text, citation(source('a'), text))];
  return { finder: 'reader', answers, statements, signs: {}, confidence };
}

const person = (name: string): ShortAnswer => short('person', name);
const texts = ({ answers }: Candidate): string[] => answers.map(({ text }) => text);
const told = ({ statements }: Candidate): string[] => statements.map(({ text }) => text);

describe('the answer to a question for several', () => {
  const best = said(0.8, 'الأولى.', person('هدى القصار'));

  it('has what is at least half as likely as the best, likeliest first', () => {
    const all = [
      said(0.39, 'الرابعة.', person('وائل الصباغ')),
      said(0.4, 'الثالثة.', person('ريم الحداد')),
      best,
      said(0.7, 'الثانية.', person('طارق البستاني')),
    ];
    const whole = several(all, best);
    expect(texts(whole)).toEqual(['هدى القصار', 'طارق البستاني', 'ريم الحداد']);
    expect(told(whole)).toEqual(['الأولى.', 'الثانية.', 'الثالثة.']);
    expect(whole.confidence).toBe(0.8);
  });

  it('has each person once, by the fullest name, in any spelling', () => {
    const all = [
      best,
      said(0.7, 'الثانية.', person('الوزيرة هدى سعيد القصّار')),
      said(0.6, 'الثالثة.', person('القصار')),
    ];
    const whole = several(all, best);
    expect(texts(whole)).toEqual(['الوزيرة هدى سعيد القصّار']);
    expect(told(whole)).toEqual(['الأولى.', 'الثانية.']);
  });

  it('has the fullest name in the place of all that say less', () => {
    const first = said(0.8, 'الأولى.', person('طارق'), person('هدى القصار'), person('البستاني'));
    const whole = several([first, said(0.7, 'الثانية.', person('طارق البستاني'))], first);
    expect(texts(whole)).toEqual(['طارق البستاني', 'هدى القصار']);
    const twice = said(0.8, 'الأولى.', person('طارق البستاني'), person('طارق'));
    expect(texts(several([twice], twice))).toEqual(['طارق البستاني']);
  });

  it('has places, days and topics once by their text', () => {
    const place = said(0.8, 'الأولى.', short('place', 'بيروت'));
    const all = [
      place,
      said(0.7, 'الثانية.', short('place', 'بيروت')),
      said(0.6, 'الثالثة.', short('place', 'ميناء بيروت')),
    ];
    expect(texts(several(all, place))).toEqual(['بيروت', 'ميناء بيروت']);
    expect(told(several(all, place))).toEqual(['الأولى.', 'الثالثة.']);
  });

  it('is the best alone where nothing is beside it, its statements kept without a short answer', () => {
    const mute = said(0.8, 'الأولى.');
    expect(several([mute], mute)).toEqual(mute);
    expect(told(several([mute, said(0.7, 'الثانية.')], mute))).toEqual(['الأولى.']);
  });
});
