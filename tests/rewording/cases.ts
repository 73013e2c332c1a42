import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answered, ShortAnswer, Statement } from '../../src/answer/answer.ts';
import { answered, citation, source, statement } from '../support/answers.ts';

/** What a model may make of an answer: an honest rewording, or a lie. */
export interface Case {
  readonly name: string;
  readonly isHonest: boolean;
  readonly reply: string;
  readonly answer: Answered;
  /** Whether the checks were chosen on it. */
  readonly isChosenOn: boolean;
}

/** The cases of `cases.txt`, in its order. */
export function cases(): Case[] {
  const text = readFileSync(join(import.meta.dirname, 'cases.txt'), 'utf8');
  const [chosenOn = '', heldBack = ''] = text.split('\nheld back\n');
  return [...groups(chosenOn, true), ...groups(heldBack, false)];
}

function groups(text: string, isChosenOn: boolean): Case[] {
  return text
    .split(/^published /mu)
    .slice(1)
    .flatMap((group) => {
      const [published = '', ...lines] = group.trim().split('\n');
      const of = (mark: string) =>
        lines.filter((line) => line.startsWith(`${mark} `)).map((line) => line.slice(2));
      const answer = answerOf(of('S'), of('A'), published);
      const made =
        (isHonest: boolean) =>
        (line: string): Case => {
          const [, name = '', reply = ''] = /^([^:]+): (.*)$/u.exec(line) ?? [];
          return { name, isHonest, reply, answer, isChosenOn };
        };
      return [...of('+').map(made(true)), ...of('-').map(made(false))];
    });
}

function answerOf(texts: readonly string[], answers: readonly string[], published: string): Answered {
  const statements = texts.map((text, at): Statement => {
    const article = source(String(at + 1), { published });
    return statement(text, citation(article, `${text} (${at + 1})`));
  });
  const [first, ...others] = statements;
  if (first === undefined) throw new Error('a group without a statement');
  return answered([first, ...others], { answers: answers.map(shortOf) });
}

function shortOf(line: string): ShortAnswer {
  const [type = '', text = '', day = null] = line.split('\t');
  return { type: type as ShortAnswer['type'], text, from: day, to: day };
}
