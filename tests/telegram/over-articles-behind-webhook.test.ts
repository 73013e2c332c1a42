import { behindWebhook } from '../support/intake.ts';

// The scenarios of polling, once more behind a webhook.
behindWebhook();
await import('./over-articles.test.ts');
