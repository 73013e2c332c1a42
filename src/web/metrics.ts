import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Handled, Load } from '../telegram/handled.ts';

/** Seconds by which answers are counted: from those at once to those that are given up. */
const SECONDS = [0.1, 0.25, 0.5, 1, 2, 4, 8, 15, 30, 60];

/** What is measured of the bot, when it is there. */
export interface Measured {
  readonly load: () => Load;
  readonly articles: () => Promise<number>;
}

/**
 * What Prometheus is told: how many, how long, how busy, and of the process itself with its event loop. Nothing of who
 * asks, or what.
 */
export class Metrics {
  readonly #registry = new Registry();
  readonly #updates: Counter<'kind' | 'outcome'>;
  readonly #questions: Counter<'by' | 'outcome'>;
  readonly #seconds: Histogram<'by'>;
  #measured: Measured | null = null;

  constructor() {
    const registers = [this.#registry];
    collectDefaultMetrics({ register: this.#registry });
    this.#updates = new Counter({
      name: 'isnad_updates_total',
      help: 'Updates from Telegram, by what they were and what became of them',
      labelNames: ['kind', 'outcome'],
      registers,
    });
    this.#questions = new Counter({
      name: 'isnad_questions_total',
      help: 'Questions, by where they were asked (telegram, page) and what became of them',
      labelNames: ['by', 'outcome'],
      registers,
    });
    this.#seconds = new Histogram({
      name: 'isnad_question_seconds',
      help: 'From a question to the end of its answer, waiting included',
      labelNames: ['by'],
      buckets: SECONDS,
      registers,
    });
    const gauge = (name: string, help: string, value: (measured: Measured) => number | Promise<number>) => {
      const read = () => (this.#measured === null ? 0 : value(this.#measured));
      new Gauge({
        name,
        help,
        registers,
        async collect() {
          this.set(await read());
        },
      });
    };
    gauge('isnad_updates_in_hand', 'Updates that are being handled', ({ load }) => load().updates);
    gauge('isnad_questions_in_hand', 'Questions that are worked on', ({ load }) => load().answering);
    gauge(
      'isnad_questions_waiting',
      'Questions that wait until others are answered',
      ({ load }) => load().waiting,
    );
    gauge('isnad_articles', 'Articles in the archive', ({ articles }) => articles());
  }

  /** The type of {@link text}. */
  get type(): string {
    return this.#registry.contentType;
  }

  /** Everything, in the format of Prometheus. */
  text(): Promise<string> {
    return this.#registry.metrics();
  }

  /** What the gauges show from now on. */
  measure(measured: Measured): void {
    this.#measured = measured;
  }

  /** Counts an update that is done. */
  handled({ kind, outcome, ms }: Handled): void {
    this.#updates.inc({ kind, outcome });
    if (kind === 'question') this.asked('telegram', outcome, ms);
  }

  /** Counts a question that is done. */
  asked(by: 'telegram' | 'page', outcome: string, ms: number): void {
    this.#questions.inc({ by, outcome });
    this.#seconds.observe({ by }, ms / 1_000);
  }
}
