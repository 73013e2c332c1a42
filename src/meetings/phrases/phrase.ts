import type { Token } from '../../arabic/words/tokens.ts';
import { is, memberIn, nounIn, peelings, verbIn } from '../words/lexicon.ts';
import { endOf, goesOn, namedSoon, type Sentence, STOP_WORDS } from '../words/sentence.ts';
import { isCape } from './chunk-words.ts';
import { honorificIn } from './honorifics.ts';

const LONGEST = 16;

/** How far a phrase goes that begins at a token: adjectives, what it belongs to, «للـ», and what the tagger joins. */
export function phraseEnd(s: Sentence, at: number, definite: boolean, what: 'office' | 'group'): number {
  let last = at;
  let closed = definite;
  let indefinite = 0;
  for (let next = at + 1; next < s.all.length && next - at < LONGEST; next++) {
    const token = s.all[next] as Token;
    if (token.kind !== 'word' || token.gap === 'line' || s.date[next] !== undefined) break;
    if (
      s.person[next] !== undefined &&
      what === 'group' &&
      next === at + 1 &&
      !definite &&
      /^(?:عايل|اسر|حكوم|حمل|ادار|كتل)/u.test(s.word(at).replace(/^[وبل]/u, ''))
    )
      return endOf(s, s.person, next);
    if (s.person[next] !== undefined && !s.joined(next - 1, next)) break;
    if (
      what === 'office' &&
      honorificIn(token.text) !== undefined &&
      !isRoyal(s, next) &&
      (namedSoon(s, next + 1) || honorificIn(s.word(next + 1)) !== undefined)
    )
      break;
    // «مصدر مسؤول عدم صحة»: the tagger runs on into the clause.
    if (what === 'office' && (token.text === 'عدم' || /^(?:عقب|اثر|خلال|اثناء|بعد|قبل)$/u.test(token.text)))
      break;
    const joined =
      s.joined(next - 1, next) || (s.place[next] !== undefined && s.place[next] === s.place[next - 1]);
    const word = token.text;
    // «كاتب الدولة لدى وزير الخارجية»: one office.
    const chief = memberIn('title', s.word(next + 1));
    if (word === 'لدي' && what === 'office' && isSecretary(s, at) && chief?.prep === '') {
      last = ++next;
      closed = chief.definite;
      continue;
    }
    if (joined && what !== 'group') {
      // The tagger may run two offices together.
      const other = memberIn('title', word);
      if (!(other !== undefined && (other.conj || other.prep !== '') && what === 'office')) {
        last = next;
        closed = word.startsWith('ال') || s.place[next] !== undefined;
        continue;
      }
    }
    if (
      is('relative', word) ||
      is('that', word) ||
      is('say', word) ||
      is('ender', word) ||
      is('purpose', word)
    )
      break;
    if (memberIn('delegation-head', word) !== undefined || memberIn('company', word) !== undefined) break;
    if (what === 'office' && /^(?:في|مع|لدي)$/u.test(word) && s.body[next + 1] !== undefined) {
      const end = endOf(s, s.body, next + 1);
      if (!namedSoon(s, end + 1) || s.isMark(end + 1, '،,')) break;
      last = end;
      closed = true;
      next = end;
      continue;
    }
    // «في جمهورية أرزان»: a state told of with its kind.
    const isState = memberIn('state-head', s.word(next + 1)) !== undefined;
    if (/^(?:لدي|الي|في)$/u.test(word) && (s.place[next + 1] !== undefined || isState) && what === 'office') {
      const named = isState && s.place[next + 1] === undefined ? next + 2 : next + 1;
      const end = isState && s.place[named] !== undefined ? endOf(s, s.place, named) : named;
      if (word !== 'لدي' && !namedSoon(s, end + 1)) break;
      if (isState) {
        last = end;
        closed = true;
        next = end;
      }
      continue;
    }
    if (word === 'باسم' && what === 'office' && next + 1 < s.all.length) {
      last = next;
      closed = false;
      continue;
    }
    if (what === 'group' && (word === 'من' || word === 'عن') && goesOn(s, next + 1)) {
      closed = false;
      last = next;
      continue;
    }
    if (what === 'group' && /^(?:ال)?مرافقه?$/u.test(s.word(last)) && /^له(?:ا|م|ما)?$/u.test(word)) {
      last = next;
      break;
    }
    if (STOP_WORDS.has(word)) break;
    const previous = s.word(last).replace(/^ال/u, '');
    const title = memberIn('title', word);
    if (
      title?.definite === true &&
      title.prep === '' &&
      !title.conj &&
      what === 'group' &&
      closed &&
      !namedSoon(s, next + 1)
    ) {
      last = next;
      continue;
    }
    if (title !== undefined) {
      const related = memberIn('related', s.word(last)) !== undefined;
      const deputy =
        title.prep === 'ل' &&
        !title.conj &&
        what === 'office' &&
        memberIn('related', s.word(at)) !== undefined;
      if (!deputy && !(related && !title.conj && title.prep === '' && !closed)) break;
      last = next;
      closed = title.definite;
      continue;
    }
    const group = memberIn('group', word);
    if (group !== undefined && !joined) {
      const inside =
        !group.conj &&
        group.prep === '' &&
        (group.definite
          ? !closed || what === 'group'
          : !closed &&
            (is('organisation', previous) ||
              is('place-head', previous) ||
              is('body', previous) ||
              what === 'group' ||
              next === at + 1));
      if (!inside) break;
      last = next;
      closed = group.definite;
      continue;
    }
    if (verbIn(word) !== undefined && !joined && !isCape(s, next)) break;
    if (nounIn(word) !== undefined && !joined && s.body[next] === undefined) break;
    if (
      honorificIn(word) !== undefined &&
      !isRoyal(s, next) &&
      (namedSoon(s, next + 1) || honorificIn(s.word(next + 1)) !== undefined)
    )
      break;
    if (s.place[next] !== undefined) {
      if (/^[وبل]/u.test(word) && !(s.place[next] === s.place[next - 1])) {
        const own = peelings(word)[0];
        if (
          own !== undefined &&
          /^[وب]/u.test(word) &&
          s.place[next]?.start !== undefined &&
          (s.place[next]?.start ?? 0) >= token.start &&
          !word.startsWith('ل')
        ) {
          if (word.startsWith('و') && closed) break;
          if (word.startsWith('ب') && !is('office-of-what', s.word(next - 1))) break;
        }
      }
      last = next;
      closed = true;
      continue;
    }
    if (s.body[next] !== undefined && !/^[ب]/u.test(word)) {
      last = next;
      closed = word.includes('ال');
      continue;
    }
    // «إلغاء», «إلقاء» have no article.
    if (/^(?:ال|لل|وال)./u.test(word) && !/^و?إ/u.test(token.raw)) {
      if (word.startsWith('وال') && !closed) break;
      last = next;
      closed = true;
      continue;
    }
    if (/^بال./u.test(word)) {
      // «النائب بالبرلمان», «عضو بالمجلس»: a body; «بالقاهرة», «بالقصر»: where.
      const rest = word.slice(3);
      const charge = rest === 'اعمال' && memberIn('title', s.word(next - 1))?.base === 'قايم';
      if (charge || is('body', rest) || is('organisation', rest)) {
        last = next;
        closed = true;
        continue;
      }
      break;
    }
    if (
      /^[وفبلك]/u.test(word) &&
      closed &&
      !(what === 'office' && word.startsWith('ل') && nameAhead(s, next))
    )
      break;
    const peeled = peelings(word);
    if (
      peeled.some(
        (p) =>
          (p.prep === 'ل' || p.prep === 'ب') &&
          (is('organisation', p.base) || is('body', p.base)) &&
          p.base.length > 2,
      ) &&
      what === 'office'
    ) {
      last = next;
      closed = false;
      continue;
    }
    if (closed && !(what === 'office' && word.startsWith('ل'))) break;
    closed = false;
    last = next;
    indefinite++;
    // «رئيس حكومة إقليم» goes on.
    const goes =
      is('place-head', word) || is('organisation', word) || is('body', word) || is('related', word);
    closed = !goes && indefinite > 2;
  }
  while (
    last > at &&
    !/^له(?:ا|م|ما)?$/u.test(s.word(last)) &&
    (STOP_WORDS.has(s.word(last)) || s.word(last) === 'من' || /^(?:لدي|الي|في)$/u.test(s.word(last)))
  )
    last--;
  return last;
}

/** «الديوان الملكي»: an adjective, but for «السمو الملكي». */
function isRoyal(s: Sentence, at: number): boolean {
  return s.word(at) === 'الملكي' && s.word(at - 1) !== 'السمو';
}

/** «الأمين العام لمجلس التعاون لدول الخليج العربية فلان»: nothing but names of things up to the name of the holder. */
function nameAhead(s: Sentence, at: number): boolean {
  for (let next = at + 1; next < s.all.length && next - at <= 5; next++) {
    if (s.person[next] !== undefined) return s.person[next - 1] !== s.person[next];
    const token = s.all[next] as Token;
    if (token.kind !== 'word' || STOP_WORDS.has(token.text) || !/^(?:ال|لل)./u.test(token.text)) {
      if (s.place[next] === undefined && s.body[next] === undefined) return false;
    }
    if (verbIn(token.text) !== undefined || memberIn('title', token.text) !== undefined) return false;
  }
  return false;
}

function isSecretary(s: Sentence, at: number): boolean {
  return /^كاتبه?$/u.test(memberIn('title', s.word(at))?.base ?? '');
}
