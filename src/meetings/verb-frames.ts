import type { Actor } from './actor.ts';
import { attendance } from './attendance.ts';
import { type Domain, domainOf } from './domain.ts';
import { bareOf, type Frame, parties, party, pronoun, type Row, type VerbChunk, wordAt } from './frame.ts';
import { is, memberIn } from './lexicon.ts';
import { beside, clauseSubject, embedded, leftSubject, ofStranger, verbFirst } from './subjects.ts';

export function ofVerb(row: Row, at: number, verb: VerbChunk): Frame | undefined {
  const { trigger, form } = verb;
  const { frame } = trigger;
  if (frame === 'light' || frame === 'gather') return undefined;
  // «التقينا»: whoever speaks is not named by it.
  if (form.gender === 'either') return undefined;
  const domain = domainOf(row, at, frame !== 'attend' && frame !== 'head');
  const base = {
    kind: trigger.kind,
    at,
    from: at,
    to: domain.to,
    attending: parties(domain.attending),
    side: trigger.side,
    nominal: false,
    session: false,
    refers: false,
    separate: false,
    wanted: false,
  };
  if (frame === 'attend' || frame === 'head') return attendance(row, at, verb, domain, base);
  if (frame === 'credentials') return credentials(row, at, base, domain, form.gender);
  if (frame === 'call' && !phoned(row, at, domain.to)) return undefined;
  const left = leftSubject(row, at);
  if (frame === 'go') return gone(row, domain, domain.bare[0] ?? left, base);
  const { withs, by } = domain;
  let { bare } = domain;
  if (domain.strangers > 3 && bare.length > 0) bare = [];
  if (form.object !== '' && frame === 'object') {
    if (form.object === 'نا' || form.object === 'ني') return undefined;
    // «الفنان الذي استقبله أمس»: the pronoun is of whom the clause tells, and who received him is not named.
    const told = at > 0 && is('relative', bareOf(wordAt(row, at - 1))) ? left : [];
    if (told.length > 0 && bare.length === 0)
      return { ...base, first: [pronoun('', form.gender)], second: parties(told) };
    const object = told.length > 0 ? parties(told) : [pronoun(form.object)];
    const subject = bare[0] ?? left;
    if (subject.length === 0) return undefined;
    return { ...base, first: parties(subject), second: object };
  }
  if (by.length > 0 && frame === 'object') {
    const subject = bare[0] ?? left;
    return subject.length === 0 ? undefined : { ...base, first: parties(by), second: parties(subject) };
  }
  if (frame === 'object' || frame === 'call') {
    if (trigger.kind === 'visited' && bare.length === 1 && barePlace(row, at, domain.to))
      return toPlace(row, at, domain, beside(row, at) && !verb.conj ? left : [], bare, base, form.gender);
    const objects = [...(bare[1] ?? []), ...withs];
    const head = bare[0] ?? [];
    if (bare.length >= 1 && left.length > 0 && !verb.conj && beside(row, at))
      return { ...base, first: parties(left), second: parties([...head, ...withs]) };
    if (bare.length >= 2 && isSecondOffice(row, bare))
      return { ...base, first: parties(joined(bare)), second: parties([...(bare[2] ?? []), ...withs]) };
    if (bare.length >= 2) return { ...base, first: parties(head), second: parties(objects) };
    if (bare.length === 1) {
      const only = head[0] as Actor;
      const agrees = !(
        form.gender === 'f' &&
        only.gender === 'm' &&
        only.sort !== 'group' &&
        form.number === 'one'
      );
      if (left.length > 0 && !verbFirst(row, at, left))
        return { ...base, first: parties(left), second: parties([...head, ...withs]) };
      if (withs.length > 0 && (agrees || withs[0]?.prep === 'مع'))
        return { ...base, first: parties(head), second: parties(withs) };
      const last = head.at(-1) as Actor;
      if (last.after !== null && agrees)
        return { ...base, first: parties(withoutAfter(head)), second: [party(last.after)] };
      if (left.length === 0 && embedded(row, at)) {
        const subject = clauseSubject(row, at, form.gender);
        if (subject.length > 0 && !head.includes(subject[0] as Actor))
          return { ...base, first: parties(subject), second: parties([...head, ...withs]) };
      }
      if (head.length > 1 && agrees && trigger.side === 'peer')
        return { ...base, first: [party(only)], second: parties(head.slice(1)) };
      if (left.length > 0) return { ...base, first: parties(left), second: parties(head) };
      if (ofStranger(row, at)) return undefined;
      return { ...base, first: [pronoun('', form.gender)], second: parties(head) };
    }
    if (left.length === 0 && ofStranger(row, at)) return undefined;
    if (withs.length > 0)
      return {
        ...base,
        first: left.length > 0 ? parties(left) : [pronoun('', form.gender)],
        second: parties(withs),
      };
    if (left.length > 0 && (form.number !== 'one' || left.length > 1) && trigger.side === 'peer')
      return bothOf(left, base, form.number);
    return trigger.kind === 'visited' ? toPlace(row, at, domain, left, bare, base, form.gender) : undefined;
  }
  // with, about
  const partners =
    frame === 'about'
      ? withs.filter((actor) => actor.prep === 'مع' || (actor.prep === '' && withs[0]?.prep === 'مع'))
      : withs;
  if (frame === 'about' && partners.length === 0) {
    // «بحثا في لقاءين منفصلين مع»: the noun tells it.
    if (domain.noun >= 0 && domainOf(row, domain.noun, false).withs.length > 0) return undefined;
    const subject = bare[0] ?? left;
    if (trigger.kind === 'talked' && subject.length > 1) return bothOf(subject, base, form.number);
    if (subject.length === 1 && subject[0]?.stands === 'two' && form.number !== 'one' && bare.length === 0)
      return bothOf(subject, base, form.number);
    return undefined;
  }
  const subject = bare[0] ?? left;
  // «بحث» without a subject beside it is the noun.
  if (frame === 'about' && subject.length === 0 && verb.word.replace(/^و/u, '') === 'بحث') return undefined;
  if (subject.length === 0 && ofStranger(row, at)) return undefined;
  if (partners.length > 0)
    return {
      ...base,
      first: subject.length > 0 ? parties(subject) : [pronoun('', form.gender)],
      second: parties(partners),
    };
  if (subject.length > 1 || subject[0]?.stands === 'two') return bothOf(subject, base, form.number);
  return undefined;
}

/** «استقبل نائب الرئيس وزير الخارجية فلان السفير علانا»: of three phrases side by side, the first office is the second's. */
function isSecondOffice(row: Row, [first = [], second = [], third = []]: readonly Actor[][]): boolean {
  const [office] = first;
  const [holder] = second;
  if (first.length !== 1 || second.length !== 1 || third.length === 0) return false;
  if (office?.sort !== 'office' || office.stands !== null || holder?.sort !== 'person') return false;
  const at = row.findIndex((chunk) => chunk.type === 'actor' && chunk.actor === office);
  const next = row[at + 1];
  const behind = row[at + 2];
  return (
    next?.type === 'actor' &&
    next.actor === holder &&
    holder.titles.length > 0 &&
    behind?.type === 'actor' &&
    behind.actor === third[0]
  );
}

function joined([first = [], second = []]: readonly Actor[][]): Actor[] {
  const titles = first.flatMap((office) => office.titles);
  return second.map((holder) => ({ ...holder, titles: [...titles, ...holder.titles] }));
}

function withoutAfter(list: readonly Actor[]): Actor[] {
  return list.map((actor) =>
    actor.after === null
      ? actor
      : { ...actor, titles: actor.titles.filter((t) => !actor.after?.titles.includes(t)) },
  );
}

export function bothOf(
  list: readonly Actor[],
  base: Omit<Frame, 'first' | 'second'>,
  number: string,
): Frame | undefined {
  const [one, ...others] = list;
  if (one === undefined) return undefined;
  if (others.length > 0) return { ...base, first: [party(one)], second: parties(others) };
  return one.stands === 'two' || number === 'two' ? { ...base, first: [party(one)], second: [] } : undefined;
}

/** «تسلم الرئيس أوراق اعتماد السفير فلان»: the ambassador is received. */
function credentials(
  row: Row,
  at: number,
  base: Omit<Frame, 'first' | 'second'>,
  { bare }: Domain,
  gender: 'm' | 'f' | 'either',
): Frame | undefined {
  const papers = row.findIndex(
    (chunk, i) =>
      i > at && chunk.type === 'word' && chunk.word === 'اعتماد' && wordAt(row, i - 1) === 'اوراق',
  );
  const envoy = row[papers + 1];
  if (papers < 0 || envoy?.type !== 'actor') return undefined;
  const subject = bare[0]?.[0] === envoy.actor ? leftSubject(row, at) : (bare[0] ?? leftSubject(row, at));
  return {
    ...base,
    to: Math.max(base.to, papers + 2),
    first: subject.length > 0 ? parties(subject) : [pronoun('', gender)],
    second: [party(envoy.actor)],
  };
}

/** «زار الكويت», «زار الوزير الكويت». */
function toPlace(
  row: Row,
  at: number,
  domain: Domain,
  left: readonly Actor[],
  bare: readonly Actor[][],
  base: Omit<Frame, 'first' | 'second'>,
  gender: 'm' | 'f' | 'either',
): Frame | undefined {
  const place = row.slice(at, domain.to).some((chunk) => chunk.type === 'place');
  if (!place) return undefined;
  const subject = bare[0] ?? left;
  if (subject.length === 0 && ofStranger(row, at)) return undefined;
  const host = toMeet(row, domain.noun);
  return {
    ...base,
    first: subject.length > 0 ? parties(subject) : [pronoun('', gender)],
    second: parties(host),
  };
}

/** «تحول الوزير إلى الولاية», «إلى المطار للقاء فلان»: somebody told of, who went to a place. */
function gone(
  row: Row,
  domain: Domain,
  subject: readonly Actor[],
  base: Omit<Frame, 'first' | 'second'>,
): Frame | undefined {
  const [place, ...others] = row
    .slice(base.at, domain.to)
    .filter((chunk) => chunk.type === 'place' && chunk.prep === 'الي');
  if (subject.length === 0 || place === undefined || others.length > 0) return undefined;
  return { ...base, first: parties(subject), second: parties(toMeet(row, domain.noun)) };
}

/** «زار مدينة كذا»: a place that no preposition governs; «زار الجرحى في مستشفى كذا»: one behind what is no phrase. */
function barePlace(row: Row, from: number, to: number): boolean {
  return row
    .slice(from, to)
    .some(
      (chunk, i, clause) =>
        chunk.type === 'place' &&
        (chunk.prep === '' || (/^ف[يى]$/u.test(chunk.prep) && wordAt(clause, i - 2).startsWith('ال'))),
    );
}

/** «زار القصر للقاء الرئيس»: whom the visitor went to see. */
function toMeet(row: Row, at: number): Actor[] {
  const noun = row[at];
  const next = row[at + 1];
  return noun?.type === 'noun' && noun.peeled.prep === 'ل' && next?.type === 'actor' && next.actor.prep === ''
    ? [next.actor]
    : [];
}

export function phoned(row: Row, from: number, to: number): boolean {
  return row
    .slice(from, to)
    .some((chunk) => chunk.type === 'word' && memberIn('of-phone', chunk.word) !== undefined);
}
