/** What other programs may use: to open an archive, to ask it, and to read its meetings. */
export type { Answer, Statement } from './answer/answer.ts';
export { type App, type AppConfig, openApp } from './app.ts';
export { Archive } from './archive/archive.ts';
export { readConfig } from './config.ts';
export { type ListedMeeting, type MeetingFilter, meetingList } from './search/meetings/meeting-list.ts';
