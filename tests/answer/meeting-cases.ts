import type { DateBasis } from '../../src/arabic/calendar/mention.ts';
import type { Kind, Meeting, Participant, Side, Status } from '../../src/meetings/meeting.ts';

const SIDES: Readonly<Record<string, Side>> = { h: 'host', g: 'guest', p: 'peer' };

/** A line of `meeting-sentences.tsv`: a meeting, the sentence that tells of it, and the sentence said of it. */
export interface MeetingCase {
  readonly line: string;
  readonly meeting: Meeting;
  readonly evidence: string;
  /** Null where no sound sentence can be made. */
  readonly said: string | null;
}

/** Reads a case; participants are «side:title|name», `+` after the side for one present, `/office` and `/group` for a sort. */
export function meetingCase(line: string): MeetingCase {
  const [
    kind = '',
    status = '',
    who = '',
    from = '',
    to = '',
    basis = '',
    place = '',
    topic = '',
    evidence = '',
    said = '',
  ] = line.split('\t').map((cell) => cell.trim());
  const day = from === '' ? null : from;
  const meeting: Meeting = {
    participants: who.split(' ; ').map(participant),
    kind: kind as Kind,
    status: status as Status,
    from: day,
    to: day === null ? null : to === '' ? day : to,
    basis: day === null ? null : ((basis || 'stated') as DateBasis),
    place: place || null,
    topic: topic || null,
    evidence: { start: 0, end: evidence.length },
  };
  return { line, meeting, evidence, said: said === '—' ? null : said };
}

function participant(text: string): Participant {
  const [, side = '', present = '', sort = 'person', title = '', name = ''] =
    /^([hgp])(\+?)(?:\/(office|group))?:([^|]*)\|(.*)$/u.exec(text) ?? [];
  return {
    name,
    person: sort === 'person' ? name : null,
    title: sort === 'office' ? name : title || null,
    side: SIDES[side] ?? 'peer',
    sort: sort as Participant['sort'],
    attends: present === '+',
  };
}
