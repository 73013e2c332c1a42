import { z } from 'zod';

const day = z.iso.date();
const span = { start: z.int().nonnegative(), end: z.int().positive() };

/** `A` of DESIGN.md: an article as every `--json` names it, with these keys and no others. */
export const promisedArticle = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{16}$/u),
  url: z.url({ protocol: /^https?$/u }).nullable(),
  title: z.string().min(1),
  publisher: z.string().nullable(),
  published: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2}))?$/u)
    .nullable(),
  publishedBasis: z.enum(['json-ld', 'meta', 'feed', 'visible-line', 'lead', 'operator', 'file', 'unknown']),
});

/** A hit of `search` and of what is nearest to a question without an answer. */
export const promisedHit = z.strictObject({
  article: promisedArticle,
  ...span,
  text: z.string().min(1),
  score: z.number(),
  ranks: z.strictObject({ words: z.int().positive().nullable(), vectors: z.int().positive().nullable() }),
  copies: z.array(promisedArticle),
});

/** A line of `search --json`. */
export const promisedSearch = z.strictObject({ question: z.string(), hits: z.array(promisedHit) });

const understood = z.strictObject({
  kind: z.string(),
  people: z.array(z.string()),
  titles: z.array(z.string()),
  from: day.nullable(),
  to: day.nullable(),
  place: z.string().nullable(),
});

const answered = z.strictObject({
  kind: z.literal('answered'),
  question: z.string(),
  asOf: day,
  understood,
  answers: z.array(
    z.strictObject({
      type: z.enum(['person', 'day', 'place', 'yes', 'no', 'topic', 'count']),
      text: z.string().min(1),
      from: day.nullable(),
      to: day.nullable(),
    }),
  ),
  statements: z
    .array(
      z.strictObject({
        text: z.string().min(1),
        citations: z
          .array(z.strictObject({ article: promisedArticle, ...span, quote: z.string().min(1) }))
          .min(1),
      }),
    )
    .min(1)
    .max(5),
  sources: z.array(promisedArticle).min(1),
  confidence: z.number().min(0).max(1),
  ms: z.int().nonnegative(),
});

const unanswered = z.strictObject({
  kind: z.literal('unanswered'),
  question: z.string(),
  asOf: day,
  understood,
  why: z.enum(['nothing-near', 'not-said', 'not-understood', 'ambiguous']),
  nearest: z.array(promisedHit),
  missing: z.array(z.string()),
  choices: z.array(z.string()),
  confidence: z.number().min(0).max(1),
  ms: z.int().nonnegative(),
});

/** A line of `ask --json`. */
export const promisedAnswer = z.discriminatedUnion('kind', [answered, unanswered]);

const shortAnswers = answered.shape.answers;

/** A line of `ask --explain --json`. */
export const promisedExplanation = z.strictObject({
  answer: promisedAnswer,
  kinds: z.array(z.string()),
  terms: z.array(
    z.strictObject({
      text: z.string().min(1),
      weight: z.number(),
      stems: z.array(z.string()),
      as: z.enum(['person', 'place', 'meeting']).nullable(),
    }),
  ),
  articles: z.array(
    z.strictObject({ article: promisedArticle, score: z.number(), ranks: promisedHit.shape.ranks }),
  ),
  candidates: z.array(
    z.strictObject({
      finder: z.enum(['reader', 'meetings', 'people', 'news']),
      answers: shortAnswers,
      statements: z.array(z.strictObject({ text: z.string().min(1), articles: z.array(z.string()).min(1) })),
      contributions: z.array(z.strictObject({ sign: z.string(), value: z.number(), weight: z.number() })),
      unborne: z.boolean(),
      confidence: z.number().min(0).max(1),
      fate: z.enum(['given', 'another is likelier', 'too unlikely', 'asks back']),
    }),
  ),
  least: z.number().min(0).max(1),
  rewording: z
    .strictObject({
      by: z.string().min(1),
      kept: z.string().min(1).nullable(),
      rejected: z.array(
        z.strictObject({
          text: z.string(),
          failures: z.array(z.strictObject({ check: z.string(), why: z.string() })).min(1),
        }),
      ),
    })
    .nullable(),
});

const probability = z.number().min(0).max(1);

/** A line of `explain --json`; a meeting in it is as its sentence alone tells it. */
export const promisedExplained = z.strictObject({
  words: z.array(z.strictObject({ text: z.string().min(1), stems: z.array(z.string()) })),
  tagged: z.array(z.strictObject({ ...span, text: z.string().min(1), kind: z.string() })),
  names: z.array(z.strictObject({ ...span, text: z.string().min(1), kind: z.string() })),
  days: z.array(z.looseObject({ ...span, from: day.nullable(), to: day.nullable(), basis: z.string() })),
  mentions: z.array(
    z.strictObject({
      sort: z.enum(['person', 'office', 'group']),
      text: z.string().min(1),
      rules: z.array(z.string().min(1)),
    }),
  ),
  passages: z.array(
    z.strictObject({
      word: z.string().min(1),
      kinds: z.record(z.string(), probability),
      statuses: z.record(z.string(), probability),
      roles: z.array(z.strictObject({ role: z.string(), text: z.string().min(1), probability })),
      clause: z.enum(['denied', 'cancelled', 'postponed', 'doubted']).nullable(),
      clauseRule: z.string().nullable(),
      verdict: z.strictObject({ kind: z.string(), status: z.string(), probability }).nullable(),
    }),
  ),
  meetings: z.array(z.looseObject({ kind: z.string(), status: z.string() })),
});

const side = z.enum(['host', 'guest', 'peer']);

/** A line of `meetings --json`. */
export const promisedMeeting = z.strictObject({
  participants: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        person: z.string().nullable(),
        title: z.string().nullable(),
        side,
      }),
    )
    .min(1),
  kind: z.string(),
  status: z.enum(['held', 'planned', 'denied', 'cancelled']),
  from: day.nullable(),
  to: day.nullable(),
  basis: z.string().nullable(),
  otherDays: z.array(z.unknown()).optional(),
  place: z.string().nullable(),
  topic: z.string().nullable(),
  independent: z.int().positive().optional(),
  evidence: z.array(z.strictObject({ article: promisedArticle, ...span, quote: z.string().min(1) })).min(1),
});

/** A line of `names --json`. */
export const promisedNames = z.array(z.strictObject({ ...span, text: z.string().min(1), kind: z.string() }));

/** A line of `dates --json`. */
export const promisedDates = z.array(
  z.strictObject({
    ...span,
    text: z.string().min(1),
    from: day.nullable(),
    to: day.nullable(),
    basis: z.string(),
    contradicted: z.literal(true).optional(),
  }),
);

/** The report of `ingest --json`. */
export const promisedReport = z.strictObject({
  added: z.int().nonnegative(),
  unchanged: z.int().nonnegative(),
  replaced: z.int().nonnegative(),
  contested: z.int().nonnegative(),
  contests: z
    .array(
      z.strictObject({
        url: z.string().min(1),
        source: z.string().min(1),
        publisher: z.string().nullable(),
        kept: z.strictObject({ source: z.string().min(1), publisher: z.string().nullable() }),
      }),
    )
    .max(1000),
  leftOut: z.array(z.strictObject({ source: z.string().min(1), why: z.string().min(1) })).max(1000),
  reasons: z.array(z.strictObject({ why: z.string().min(1), count: z.int().positive() })),
  articles: z.int().nonnegative(),
  passages: z.int().nonnegative(),
  ms: z.int().nonnegative(),
});
