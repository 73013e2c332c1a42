import { describe, expect, it } from 'vitest';
import { Metrics } from '../../src/web/metrics.ts';

describe('what Prometheus is told', () => {
  it('counts updates by kind and outcome, and questions by where they were asked', async () => {
    const metrics = new Metrics();
    metrics.handled({ kind: 'question', outcome: 'answered', ms: 700 });
    metrics.handled({ kind: 'start', outcome: 'told', ms: 5 });
    metrics.asked('page', 'full', 10);
    const text = await metrics.text();
    expect(text).toContain('isnad_updates_total{kind="question",outcome="answered"} 1');
    expect(text).toContain('isnad_updates_total{kind="start",outcome="told"} 1');
    expect(text).toContain('isnad_questions_total{by="telegram",outcome="answered"} 1');
    expect(text).toContain('isnad_questions_total{by="page",outcome="full"} 1');
    expect(text).toContain('isnad_question_seconds_bucket{le="0.5",by="telegram"} 0');
    expect(text).toContain('isnad_question_seconds_bucket{le="1",by="telegram"} 1');
    expect(metrics.type).toContain('text/plain');
  });

  it('shows what is measured now, and nothing before there is anything', async () => {
    const metrics = new Metrics();
    expect(await metrics.text()).toContain('isnad_articles 0');
    let waiting = 3;
    metrics.measure({ load: () => ({ updates: 1, answering: 2, waiting }), articles: async () => 72 });
    expect(await metrics.text()).toMatch(/isnad_questions_waiting 3[\s\S]*isnad_articles 72/u);
    waiting = 0;
    expect(await metrics.text()).toContain('isnad_questions_waiting 0');
  });

  it('are each its own', async () => {
    const [one, other] = [new Metrics(), new Metrics()];
    one.asked('page', 'answered', 1);
    expect(await other.text()).not.toContain('by="page"');
  });
});
