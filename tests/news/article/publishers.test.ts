import { expect, it } from 'vitest';
import { publisherOfHost } from '../../../src/news/article/publishers.ts';

it.each([
  ['alarabiya.net', 'العربية'],
  ['www.ALARABIYA.net', 'العربية'],
  ['english.news.alarabiya.net', 'العربية'],
  ['ahram.org.eg', 'الأهرام'],
  ['notalarabiya.net', null],
  ['alarabiya.net.example', null],
  ['org.eg', null],
  ['net', null],
  ['', null],
])('of the host «%s» is %s', (host, name) => {
  expect(publisherOfHost(host)).toBe(name);
});
