import { behindWebhook } from '../support/intake.ts';

// The scenarios of polling, once more behind a webhook.
behindWebhook();
await import('./bot.test.ts');
await import('./admission.test.ts');
await import('./access/pairing.test.ts');
await import('./respond.test.ts');
await import('./run.test.ts');
await import('./persist.test.ts');
await import('./boundary.test.ts');
await import('./send.test.ts');
