/** A worker process of its own, to be killed in the middle of a job: it takes every job of the kind 'prov' and never ends. */
import 'reflect-metadata';
import { Jobbutforare } from '../../../src/plattform/ko/jobbutforare.js';
import { startaKo } from './ko-app.js';

@Jobbutforare('prov')
class SlutarAldrig {
  utfor(): Promise<void> {
    process.stdout.write('startat\n');
    return new Promise(() => undefined);
  }
}

const { appUrl, redisUrl } = JSON.parse(process.argv[2] ?? '{}') as { appUrl: string; redisUrl?: string };
await startaKo({ appUrl, redisUrl, utforare: [SlutarAldrig], installningar: { roll: 'arbetare' } });
