import { z } from 'zod';
import { PUBLISHED_BASES } from '../../news/article/article.ts';

const day = z.iso.date();
const offset = z.int().nonnegative();
const span = z
  .strictObject({ start: offset, end: offset })
  .refine(({ start, end }) => start < end, 'it ends before it begins');
const probability = z.number().min(0).max(1);
const instant = z.iso.datetime();
/** A day, or an instant with whatever precision and offset the publisher gave it. */
const published = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(?:T.+)?$/u)
  .refine((written) => !Number.isNaN(Date.parse(written)), 'no such day');

/** A row of `articles`, as far as it is the article's. */
export const ARTICLE_ROW = z
  .object({
    number: z.int().positive(),
    id: z.string().regex(/^[0-9a-f]{16}$/u),
    url: z.url({ protocol: /^https?$/u }).nullable(),
    title: z.string().min(1),
    publisher: z.string().min(1).nullable(),
    published: published.nullable(),
    publishedBasis: z.enum(PUBLISHED_BASES),
    language: z.string().regex(/^[a-z]{2,3}$/u),
    text: z.string(),
    content: z.string().regex(/^[0-9a-f]{64}$/u),
    added: instant,
  })
  .refine((row) => (row.published === null) === (row.publishedBasis === 'unknown'), {
    path: ['publishedBasis'],
    message: 'it says otherwise than the day of publication',
  });

/** A row of `versions`. */
export const VERSION_ROW = z.object({
  id: z.string().regex(/^[0-9a-f]{16}$/u),
  replaced: instant,
  title: z.string().min(1),
  published: published.nullable(),
  text: z.string(),
});

/** A day or interval that a passage speaks of, or on which a meeting is. */
export const DAYS = z
  .object({ from: day, to: day })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'it is before the first day' });

/** The record of a meeting. */
export const MEETING = z
  .strictObject({
    participants: z.array(
      z.strictObject({
        name: z.string().min(1),
        person: z.string().min(1).nullable(),
        title: z.string().min(1).nullable(),
        side: z.enum(['host', 'guest', 'peer']),
        sort: z.enum(['person', 'office', 'group']),
        attends: z.boolean(),
        span: span.optional(),
        probability: probability.optional(),
      }),
    ),
    kind: z.enum(['met', 'received', 'visited', 'phoned', 'talked', 'took-part']),
    status: z.enum(['held', 'planned', 'denied', 'cancelled', 'postponed']),
    from: day.nullable(),
    to: day.nullable(),
    basis: z.enum(['stated', 'weekday', 'relative', 'inferred']).nullable(),
    place: z.string().nullable(),
    topic: z.string().nullable(),
    evidence: span,
    daySpan: span.optional(),
    placeSpan: span.optional(),
    topicSpan: span.optional(),
    probability: probability.optional(),
  })
  .refine(({ from, to }) => (from === null) === (to === null) && (from ?? '') <= (to ?? ''), {
    path: ['to'],
    message: 'it does not go with the first day',
  });

/** A row of `remade`, whose vectors have so many numbers. */
export function remadeRow(dimensions: number): z.ZodType {
  const json = (shape: z.ZodType) =>
    z.string().refine((text) => wrongIn(shape, parsed(text)) === null, 'it is not what a rebuild writes');
  const vectors = z.instanceof(Buffer).refine((bytes) => bytes.length % (dimensions * 4) === 0, 'it is torn');
  return z.object({
    content: z.string().regex(/^[0-9a-f]{64}$/u),
    makers: json(z.array(z.unknown())),
    spans: json(z.array(span)).nullable(),
    vectors: vectors.nullable(),
    meetings: json(z.array(MEETING)).nullable(),
  });
}

/** What JSON says; undefined where it is none. */
export function parsed(json: unknown): unknown {
  try {
    return typeof json === 'string' ? JSON.parse(json) : undefined;
  } catch {
    return undefined;
  }
}

/** What is wrong with a value of that shape: the place in it and what it should be; null when nothing is. */
export function wrongIn(shape: z.ZodType, value: unknown): string | null {
  const { error } = shape.safeParse(value);
  const [issue] = error?.issues ?? [];
  return issue === undefined ? null : `${issue.path.join('.') || 'the whole'}: ${issue.message}`;
}
