import type { Actor, Chunk } from './actor.ts';
import { headed, pressNear, qualified } from './attendance.ts';
import { arrival, overPhone } from './beside-verbs.ts';
import { domainOf } from './domain.ts';
import {
  type Frame,
  type NounChunk,
  type Party,
  parties,
  party,
  pronoun,
  type Row,
  wordAt,
} from './frame.ts';
import { betweenOf, gathered, gatherVerb } from './gathering.ts';
import { is, memberIn } from './lexicon.ts';
import { callers, carriedBy, lightVerb, ofCarried } from './light-verbs.ts';
import { clauseSubject, ownerOf, speakerAfter, twoBefore } from './subjects.ts';
import { bothOf, phoned } from './verb-frames.ts';

export function ofNoun(row: Row, at: number, noun: NounChunk): Frame | undefined {
  const { trigger } = noun;
  const owner = noun.owner !== '' ? noun.owner : visitorOf(row, at, noun);
  if (['attendance', 'headship'].includes(trigger.frame)) return headed(row, at, noun);
  if (pressNear(row, at)) return undefined;
  if (trigger.frame === 'qualified' && !qualified(row, at, owner)) return undefined;
  if (
    trigger.frame === 'phone' &&
    !/مكالم|مهاتف/u.test(noun.word) &&
    !phoned(row, at, Math.min(row.length, at + 4))
  )
    return undefined;
  if (owner === 'نا' || owner === 'ي') return undefined;
  const carried = carriedBy(row, at);
  if (carried !== undefined) return ofCarried(row, at, noun, carried);
  const light = lightVerb(row, at);
  const gather = gatherVerb(row, at);
  const from = light?.at ?? at;
  const domain = domainOf(row, gather ?? at, false);
  const base = {
    kind: trigger.kind,
    at,
    from,
    to: domain.to,
    attending: parties(domain.attending),
    side: trigger.side,
    nominal: light === undefined,
    session: false,
    refers: false,
    separate: false,
    wanted: false,
  };
  if (gather !== undefined) return gathered(row, at, gather, domain, base);
  const { withs, by, bare } = domain;
  if (by.length > 0 && trigger.kind === 'received') {
    const guest =
      owner !== ''
        ? ownerOf(row, at, owner)
        : parties(bare[0] ?? (grants(row, at) ? clauseSubject(row, at, null) : []));
    return guest.length === 0 ? undefined : { ...base, first: parties(by), second: guest };
  }
  const between = betweenOf(row, at);
  if (between.length > 1 || between[0]?.stands === 'two') return bothOf(between, base, 'two');
  if (owner === 'هما') {
    const both = clauseSubject(row, at, null, true);
    if (withs.length > 0)
      return { ...base, first: both.length > 0 ? parties(both) : [pronoun('هما')], second: parties(withs) };
    // «اتفق الوزير مع السفير، خلال لقائهما».
    const [one, other] = both.length > 1 ? [] : twoBefore(row, at);
    if (one !== undefined && other?.prep === 'مع')
      return { ...base, first: [party(one)], second: [party(other)] };
    return {
      ...base,
      first: both.length > 1 ? [party(both[0] as Actor)] : [pronoun('هما')],
      second: parties(both.slice(1)),
    };
  }
  if (trigger.kind === 'received' && wordAt(row, at - 1) === 'في' && /^و?كان/u.test(wordAt(row, at - 2)))
    return waiting(row, at, owner, bare, base);
  const host = row[at - 2];
  if (trigger.kind === 'received' && wordAt(row, at - 1) === 'في' && host?.type === 'actor') {
    const guests = owner === '' ? parties(bare[0] ?? []) : ownerOf(row, at, owner);
    return guests.length === 0 ? undefined : { ...base, first: [party(host.actor)], second: guests };
  }
  if (owner !== '') {
    const first = ownerOf(row, at, owner);
    const hosts =
      trigger.kind === 'visited'
        ? withs.filter((actor) => actor.prep === 'ل' && besideNoun(row, at, actor))
        : withs;
    const second = [...hosts, ...(near(row, at, bare) ? (bare[0] ?? []) : [])];
    if (second.length === 0) return trigger.kind === 'visited' ? visitOf(row, at, first, base) : undefined;
    return { ...base, first, second: parties(second) };
  }
  if (light !== undefined) {
    const subject = light.subject.length > 0 ? parties(light.subject) : [pronoun('', light.gender)];
    const caller = trigger.kind === 'phoned' && light.received ? callers(row, at, domain.to) : [];
    if (caller.length > 0) return { ...base, first: parties(caller), second: subject };
    if (trigger.kind === 'visited') return visitOf(row, at, subject, base);
    const partners =
      withs.length > 0
        ? withs
        : (bare.find((list) => list.some((actor) => !light.subject.includes(actor))) ?? []);
    if (partners.length > 0) return { ...base, first: subject, second: parties(partners) };
    if (light.subject.length > 1 || light.subject[0]?.stands === 'two')
      return bothOf(light.subject, base, 'two');
    return undefined;
  }
  if (near(row, at, bare)) {
    // «لقاء الرئيس مع الوزير», «استقبال الرئيس للوزير».
    const [first = [], second = []] = bare;
    const partners = [...withs, ...second];
    if (partners.length > 0) return { ...base, first: parties(first), second: parties(partners) };
    if (first.length > 1 && trigger.side === 'peer') return bothOf(first, base, 'many');
    if (trigger.kind === 'visited') return visitOf(row, at, parties(first), base);
    // «يعتزم الوزير لقاء فلان», «رفض استقبال فلان»: whom the subject is to meet.
    const subject =
      noun.peeled.prep !== '' || row[at - 1]?.type === 'actor' || declines(row, at)
        ? clauseSubject(row, at, null)
        : [];
    const somebody = first.some(({ sort }) => sort !== 'group');
    return somebody && subject.length > 0 && !subject.includes(first[0] as Actor)
      ? {
          ...base,
          first: parties(subject),
          second: parties(first),
          wanted: noun.peeled.prep !== 'ب' || !grants(row, at),
        }
      : undefined;
  }
  if (withs.length > 0 && domain.fors.length > 0)
    return { ...base, first: parties(domain.fors), second: parties(withs) };
  if (withs.length === 0 && trigger.side === 'peer' && trigger.frame === 'plain' && isAdjunct(row, at)) {
    const both = clauseSubject(row, at, null, true).filter(({ sort }) => sort !== 'group');
    return both.length > 1 ? bothOf(both, base, 'many') : undefined;
  }
  if (trigger.kind === 'visited' && withs.length === 0) return arrival(row, at, base);
  if (trigger.kind === 'phoned' && withs.length === 0) return overPhone(row, at, base);
  if (withs.length === 0 && isTalkedOf(row, at, noun))
    return { ...base, refers: true, first: [], second: [] };
  if (withs.length === 0 || noun.peeled.definite) return undefined;
  const having = havingBefore(row, at);
  const subject = having.length > 0 ? having : clauseSubject(row, at, null, isMany(row, at));
  const later = subject.length > 0 ? undefined : speakerAfter(row, at);
  const first = later === undefined ? pronoun('', null) : party(later);
  return { ...base, first: subject.length > 0 ? parties(subject) : [first], second: parties(withs) };
}

/** «وتناول اللقاء سبل التعاون»: of the meeting told of before. */
function isTalkedOf(row: Row, at: number, { peeled, trigger }: NounChunk): boolean {
  const verb = row[at - 1];
  return (
    verb?.type === 'verb' &&
    verb.trigger.frame === 'about' &&
    peeled.definite &&
    peeled.prep === '' &&
    trigger.frame === 'plain' &&
    (trigger.kind === 'met' || trigger.kind === 'talked')
  );
}

/** «كان في استقباله فلان», «كان في استقبال فلان علان»: who came is named first. */
function waiting(
  row: Row,
  at: number,
  owner: string,
  bare: readonly Actor[][],
  base: Omit<Frame, 'first' | 'second'>,
): Frame | undefined {
  const guests = owner === '' ? parties(bare[0] ?? []) : ownerOf(row, at, owner);
  const hosts = owner === '' ? bare[1] : bare[0];
  return hosts === undefined ? undefined : { ...base, first: parties(hosts), second: guests };
}

/** «كان للوزير لقاء مع», «كانت له لقاءات مع»: whose it was. */
function havingBefore(row: Row, at: number): Actor[] {
  const had = row.findLastIndex((_, i) => i < at && /^[وف]?(?:س[يت]كون|كانت?)$/u.test(wordAt(row, i)));
  const holder = row[had + 1];
  return had >= 0 && at - had < 8 && holder?.type === 'actor' && holder.actor.prep === 'ل'
    ? [holder.actor]
    : [];
}

/** «زيارة ميدانية له»: the pronoun that the visit would have. */
function visitorOf(row: Row, at: number, noun: NounChunk): string {
  if (noun.trigger.kind !== 'visited') return '';
  const found = [1, 2, 3].map((step) => /^ل(ها?)$/u.exec(wordAt(row, at + step))?.[1]);
  return found.find((owner) => owner !== undefined) ?? '';
}

/** «أكد فلان وعلان، خلال مباحثات في عمان»: right after «خلال» and its like. */
function isAdjunct(row: Row, at: number): boolean {
  return /^(?:خلال|اثر|عقب|اثناء|ختام|اعقاب)$/u.test(wordAt(row, at - 1).replace(/^[وف]/u, ''));
}

/** «في لقاءين», «بحثا»: the subject may be several. */
function isMany(row: Row, at: number): boolean {
  const noun = row[at] as NounChunk;
  if (/(?:ين|ان|ات)$/u.test(noun.word)) return true;
  for (let before = at - 1; before >= 0; before--) {
    const chunk = row[before] as Chunk;
    if (chunk.type === 'verb') return chunk.form.number !== 'one';
    if (chunk.type === 'actor') return false;
  }
  return false;
}

/** «اعتذر الوزير عن لقاء فلان», «امتنع عن استقباله». */
function declines(row: Row, at: number): boolean {
  return (
    wordAt(row, at - 1) === 'عن' &&
    row
      .slice(0, at)
      .some((chunk) => chunk.type === 'word' && /^[وف]?[يت]?(?:اعتذر|عتذر|امتنع|متنع)ت?$/u.test(chunk.word))
  );
}

/** «خص فلانا باستقبال», «حظي بلقاء»: it was granted, not only wanted. */
function grants(row: Row, at: number): boolean {
  return row
    .slice(0, at)
    .some((chunk) => chunk.type === 'word' && /^[وف]?(?:خص|خصت|حظي|حظيت|حظوا|تشرف|تشرفت)$/u.test(chunk.word));
}

/** Whether the first bare party follows the noun with nothing but days, places and fillers between. */
function near(row: Row, at: number, bare: readonly Actor[][]): boolean {
  const first = bare[0]?.[0];
  if (first === undefined) return false;
  for (let next = at + 1; next < row.length; next++) {
    const chunk = row[next] as Chunk;
    if (chunk.type === 'actor') return chunk.actor === first;
    if (
      chunk.type === 'word' &&
      !is('filler', chunk.word) &&
      !(next === at + 1 && memberIn('of-work', chunk.word) !== undefined) &&
      !(chunk.word === 'في' && is('filler', wordAt(row, next + 1)))
    )
      return false;
    if (chunk.type === 'verb' || chunk.type === 'noun') return false;
  }
  return false;
}

/** Whether an actor stands within two chunks of a noun. */
function besideNoun(row: Row, at: number, actor: Actor): boolean {
  return row.slice(at + 1, at + 3).some((chunk) => chunk.type === 'actor' && chunk.actor === actor);
}

export function visitOf(
  row: Row,
  at: number,
  first: readonly Party[],
  base: Omit<Frame, 'first' | 'second'>,
): Frame | undefined {
  for (let next = at + 1; next < Math.min(row.length, at + 10); next++) {
    const chunk = row[next] as Chunk;
    if (chunk.type === 'place' && (/^(?:الي|ل)$/u.test(chunk.prep) || (chunk.prep === '' && next === at + 1)))
      return { ...base, to: Math.max(base.to, next + 1), first, second: [] };
    if (chunk.type === 'verb') break;
  }
  return isCalledOff(row, Math.min(at, base.at)) ? { ...base, first, second: [] } : undefined;
}

/** «ألغى زيارته», «تأجلت زيارة الوزير»: a visit that is known by its visitor alone. */
function isCalledOff(row: Row, at: number): boolean {
  const before = wordAt(row, at - 1).replace(/^[وف](?=...)/u, '');
  return is('cancelled', before) || is('postponed', before);
}
