import type { Message } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { requestOf } from '../../src/telegram/request.ts';
import { captioned, group, ME, message, person } from '../support/bot-api/people.ts';

const SALMA = person(11, 'سلمى');
const CLUB = group(5);

const inPrivate = (text: string) => requestOf(message(SALMA, text), ME);
const inGroup = (text: string, replyTo?: Message) =>
  requestOf(message(SALMA, text, { chat: CLUB, ...(replyTo ? { replyTo } : {}) }), ME);

describe('in a private chat', () => {
  it.each([
    ['من التقى سالم الحداد؟', { kind: 'question', text: 'من التقى سالم الحداد؟' }],
    ['  متى؟ \n', { kind: 'question', text: 'متى؟' }],
    ['/start', { kind: 'start' }],
    ['/start a1b2', { kind: 'start' }],
    ['/help', { kind: 'help' }],
    ['/PRIVACY', { kind: 'privacy' }],
    ['/ask متى استُقبل الوفد؟', { kind: 'question', text: 'متى استُقبل الوفد؟' }],
    ['/ask', { kind: 'empty' }],
    ['/unknown', { kind: 'help' }],
    ['مساعدة', { kind: 'help' }],
    ['المُساعَدة', { kind: 'help' }],
    ['/مساعدة', { kind: 'help' }],
    ['خصوصية', { kind: 'privacy' }],
    ['الخصوصيّة', { kind: 'privacy' }],
    ['ابدأ', { kind: 'start' }],
    ['إبدأ', { kind: 'start' }],
    ['البدء', { kind: 'start' }],
    ['ما هي خصوصية البيانات؟', { kind: 'question', text: 'ما هي خصوصية البيانات؟' }],
  ])('%s', (text, request) => {
    expect(inPrivate(text)).toEqual(request);
  });

  it('reads a thousand characters, counted as people count them, and no more', () => {
    expect(inPrivate('م'.repeat(1000))).toMatchObject({ kind: 'question' });
    expect(inPrivate('😀'.repeat(1000))).toMatchObject({ kind: 'question' });
    expect(inPrivate('م'.repeat(1001))).toEqual({ kind: 'too-long' });
  });

  it('says that it reads no pictures, and nothing to what is only an event', () => {
    const photo = [{ file_id: 'a', file_unique_id: 'b', width: 1, height: 1 }];
    const instead = (fields: object) => requestOf(message(SALMA, '', { instead: fields }), ME);
    expect(instead({ photo })).toEqual({ kind: 'not-text' });
    expect(instead({ voice: { file_id: 'a', file_unique_id: 'b', duration: 1 } })).toEqual({
      kind: 'not-text',
    });
    expect(instead({ pinned_message: message(SALMA, 'نعم') })).toBeNull();
    expect(instead({ message_auto_delete_timer_changed: { message_auto_delete_time: 5 } })).toBeNull();
  });

  it('reads what is written under a picture or file as it reads a message', () => {
    const under = (caption: string, chat = CLUB) => {
      const { message: made } = captioned(SALMA, caption, { chat });
      return made === undefined ? undefined : requestOf(made, ME);
    };
    const own = { id: SALMA.id, type: 'private' as const, first_name: 'سلمى' };
    expect(under('متى؟', own)).toEqual({ kind: 'question', text: 'متى؟' });
    expect(under('/ask متى؟', own)).toEqual({ kind: 'question', text: 'متى؟' });
    expect(under('مساعدة', own)).toEqual({ kind: 'help' });
    expect(under('م'.repeat(1001), own)).toEqual({ kind: 'too-long' });
    expect(under('/ask متى؟')).toEqual({ kind: 'question', text: 'متى؟' });
    expect(under('@IsnadTestBot متى؟')).toEqual({ kind: 'question', text: 'متى؟' });
    expect(under('/ask@OtherBot متى؟')).toBeNull();
    expect(under('صورة من اللقاء')).toBeNull();
    expect(under('')).toBeNull();
  });

  it('does not talk with bots', () => {
    expect(requestOf(message({ ...person(12), is_bot: true }, 'متى؟'), ME)).toBeNull();
  });
});

describe('in a group', () => {
  it('answers who writes in the name of the group or of a channel, and not what Telegram hands on', () => {
    const channel = { id: -1007, type: 'channel' as const, title: 'قناة الحقول' };
    const as = (text: string, chat: typeof CLUB, more: object = {}) =>
      requestOf({ ...message(SALMA, text, { chat: CLUB, as: chat }), ...more } as Message, ME);
    expect(as('/ask متى؟', CLUB)).toEqual({ kind: 'question', text: 'متى؟' });
    expect(as('/ask متى؟', channel)).toEqual({ kind: 'question', text: 'متى؟' });
    expect(as('متى؟', CLUB)).toBeNull();
    expect(as('/ask متى؟', channel, { is_automatic_forward: true })).toBeNull();
    const bot = message({ ...person(12), is_bot: true }, '/ask متى؟', { chat: CLUB });
    expect(requestOf(bot, ME)).toBeNull();
  });

  it('leaves people alone', () => {
    expect(inGroup('من التقى سالم الحداد؟')).toBeNull();
    expect(inGroup('مساعدة')).toBeNull();
    expect(inGroup('اكتب إلى a@IsnadTestBot.example')).toBeNull();
    expect(inGroup('@OtherBot متى؟')).toBeNull();
    expect(inGroup('متى؟', message(person(12), 'لا أدري', { chat: CLUB }))).toBeNull();
    const photo = [{ file_id: 'a', file_unique_id: 'b', width: 1, height: 1 }];
    expect(requestOf(message(SALMA, '', { chat: CLUB, instead: { photo } }), ME)).toBeNull();
  });

  it('answers commands that are its own', () => {
    expect(inGroup('/ask متى؟')).toEqual({ kind: 'question', text: 'متى؟' });
    expect(inGroup('/ask@isnadtestbot متى؟')).toEqual({ kind: 'question', text: 'متى؟' });
    expect(inGroup('/ask@OtherBot متى؟')).toBeNull();
    expect(inGroup('/weather')).toBeNull();
    expect(inGroup('/weather@IsnadTestBot')).toEqual({ kind: 'help' });
  });

  it('answers a mention, wherever it stands, and takes it out of the question', () => {
    expect(inGroup('@IsnadTestBot متى استُقبل الوفد؟')).toEqual({
      kind: 'question',
      text: 'متى استُقبل الوفد؟',
    });
    expect(inGroup('متى استُقبل الوفد؟ @isnadtestbot')).toEqual({
      kind: 'question',
      text: 'متى استُقبل الوفد؟',
    });
    expect(inGroup('@IsnadTestBot')).toEqual({ kind: 'empty' });
    expect(inGroup('@IsnadTestBot مساعدة')).toEqual({ kind: 'help' });
  });

  it('answers a mention of its name without @, and a reply to it', () => {
    const named = message(SALMA, 'إسناد، متى؟', { chat: CLUB });
    const entities = [{ type: 'text_mention' as const, offset: 0, length: 5, user: ME }];
    expect(requestOf({ ...named, entities }, ME)).toEqual({ kind: 'question', text: '، متى؟' });
    const ours = message(ME, 'نعم', { chat: CLUB });
    expect(inGroup('ومتى كان ذلك؟', ours)).toEqual({ kind: 'question', text: 'ومتى كان ذلك؟' });
  });
});
