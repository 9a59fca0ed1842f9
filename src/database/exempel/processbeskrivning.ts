import type { INestApplicationContext } from '@nestjs/common';
import { AktivitetService } from '../../processer/aktivitet.service.js';
import { BeskrivningQueries } from '../../processer/beskrivning.queries.js';
import { ProcessQueries } from '../../processer/process.queries.js';
import { ProcessversionService } from '../../processer/processversion.service.js';
import { StyrdokumentQueries } from '../../processer/styrdokument.queries.js';
import type { Vem } from '../vem.js';

/** From anmälan to decision. The rutin by the beginning of its title; one aktivitet still lacks its rutin. */
const AKTIVITETER = [
  [
    'Ta emot anmälan',
    'Mottagningssekreterare',
    'Rutin för skyddsbedömning',
    'Läs samma dag. Bekräfta till den som har anmält, om hen vill.',
  ],
  [
    'Bedöma om barnet behöver omedelbart skydd',
    'Mottagningssekreterare',
    'Rutin för skyddsbedömning',
    'Genast, och alltid med datum och namn.',
  ],
  ['Prata med barnet', 'Socialsekreterare', null, 'Barnet får veta varför ni träffas och vad som händer sedan.'],
  ['Besluta om utredning', 'Gruppledare', 'Rutin för skyddsbedömning', 'Inom 14 dagar från anmälan.'],
  ['Lämna över till utredningsgruppen', 'Gruppledare', 'Checklista för uppstartsmöte', ''],
] as const;

const REMISS = { svarSenast: '2027-01-15' };

/** One process described from beginning to end, so that the drawing, the words and the print have something to show. */
export const skapaProcessbeskrivning = async (app: Pick<INestApplicationContext, 'get'>, vem: Vem): Promise<void> => {
  const hamta = <T>(klass: abstract new (...args: never[]) => T): T => app.get<T>(klass, { strict: false });
  const process = (await hamta(ProcessQueries).alla(vem)).find(({ text }) => text.endsWith('Förhandsbedömning'));
  const processId = Number(process?.varde);
  if ((await hamta(BeskrivningQueries).beskrivning(vem, processId)).aktiviteter.length > 0) return;
  const dokument = await hamta(StyrdokumentQueries).lista(vem, {});
  const aktiviteter = hamta(AktivitetService);
  const ider: number[] = [];
  for (const [namn, ansvar, rutin, beskrivning] of AKTIVITETER) {
    const rutiner = dokument.filter(({ titel }) => rutin !== null && titel.startsWith(rutin)).map(({ id }) => id);
    ider.push(await aktiviteter.laggTill(vem, processId, { namn, ansvar, beskrivning, rutiner }));
  }
  for (const [slag, namn, om, i] of [
    ['extern', 'Skola och förskola', 'Anmäler, och lämnar uppgifter till utredningen.', 0],
    ['extern', 'Polisen', 'Vid misstanke om brott mot barnet.', 1],
    ['intern', 'Socialjouren', 'Kvällar och helger.', 1],
    ['intern', 'Utredningsgrupperna', '', 4],
  ] as const)
    await aktiviteter.nyPart(vem, processId, { slag, namn, om, aktivitetId: ider[i] });
  await aktiviteter.nyPart(vem, processId, { slag: 'extern', namn: 'BUP', om: 'Överenskommelse om samverkan.' });
  // out for comments: it is not fastställd before every aktivitet has its rutin
  const versioner = hamta(ProcessversionService);
  const nr = await versioner.borja(vem, processId);
  const { svarSenast } = REMISS;
  await versioner.remittera(vem, { id: processId, nr }, { version: 1, svarSenast });
};
