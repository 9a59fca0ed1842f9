import type { INestApplicationContext } from '@nestjs/common';
import type pg from 'pg';
import { Faststallelse } from '../../processer/faststallelse.service.js';
import { Laskvitto } from '../../processer/laskvitto.service.js';
import { StyrdokumentQueries } from '../../processer/styrdokument.queries.js';
import { StyrdokumentService, type NyttStyrdokument } from '../../processer/styrdokument.service.js';
import { StyrdokumentUtkast } from '../../processer/utkast.service.js';
import { VersionQueries } from '../../processer/version.queries.js';
import { Klocka } from '../../plattform/klocka/klocka.js';
import { plusDagar } from '../../plattform/klocka/datum.js';
import type { Vem } from '../vem.js';
import { exempelvem } from './exempelvem.js';
import type { Exempelnamnd } from './organisation.js';
import * as texter from './styrdokumenttexter.js';

interface Text {
  readonly innehall: string;
  readonly ansvar?: string;
  readonly andring?: string;
}

type Faststaller = Parameters<Faststallelse['faststall']>[1];

/** Styrdokument in every state: in force, with history, on remiss, overdue for review and half written. Made once. */
export const skapaStyrdokument = async (
  app: Pick<INestApplicationContext, 'get'>,
  agare: pg.Pool,
  exempel: Exempelnamnd,
): Promise<void> => {
  const hamta = <T>(klass: abstract new (...args: never[]) => T): T => app.get<T>(klass, { strict: false });
  const som = (roll: string): Promise<Vem> => exempelvem(agare, exempel, `${roll}@exempel.se`);
  const [samordnare, chef, verksamhetschef] = [
    await som('kvalitetssamordnare'),
    await som('enhetschef'),
    await som('verksamhetschef'),
  ];
  const [registrator, medarbetare] = [await som('registrator'), await som('medarbetare')];
  if ((await hamta(StyrdokumentQueries).lista(samordnare, { visa: 'alla' })).length > 0) return;

  const [dokument, utkast, beslut] = [hamta(StyrdokumentService), hamta(StyrdokumentUtkast), hamta(Faststallelse)];
  const version = async (id: number, nr: number) =>
    (await hamta(VersionQueries).version(samordnare, { id, nr })).version;
  const nytt = (vem: Vem, om: Pick<NyttStyrdokument, 'titel' | 'slag'> & Partial<NyttStyrdokument>): Promise<number> =>
    dokument.skapa(vem, { ansvarigPersonId: vem.personId ?? 0, granskasManader: 12, ...om });
  const skriv = async (vem: Vem, id: number, titel: string, text: Text): Promise<number> => {
    const nr = await dokument.nyVersion(vem, id);
    await utkast.skriv(vem, { id, nr }, { titel, ...text, version: await version(id, nr) });
    return nr;
  };
  const faststall = async (vem: Vem, handling: Faststaller, id: number, nr: number, dag: string, paragraf?: string) => {
    const form = { version: await version(id, nr), beslutsdatum: dag, gallerFran: dag, paragraf };
    await beslut.faststall(vem, handling, { id, nr }, form);
  };
  const idag = hamta(Klocka).idag();
  const barnOchFamilj = exempel.enheter['Barn- och familjeenheten'] ?? 0;

  const riktlinje = await nytt(samordnare, { slag: 'riktlinje', titel: 'Riktlinje för systematiskt kvalitetsarbete' });
  for (const [innehall, dag, paragraf, andring] of [
    [texter.RIKTLINJE_2022, '2022-01-20', '§ 8', ''],
    [texter.RIKTLINJE_2025, '2025-06-18', '§ 61', 'Anpassad till den nya socialtjänstlagen.'],
  ] as const) {
    const nr = await skriv(samordnare, riktlinje, 'Riktlinje för systematiskt kvalitetsarbete', { innehall, andring });
    await faststall(registrator, 'faststallNamnden', riktlinje, nr, dag, paragraf);
  }

  const skyddTitel = 'Rutin för skyddsbedömning och förhandsbedömning';
  const skydd = await nytt(chef, { slag: 'rutin', titel: skyddTitel, enhetId: chef.enheter[0], laskvitto: true });
  const skydd1 = { innehall: texter.SKYDD_1, ansvar: texter.SKYDD_1_ANSVAR };
  await faststall(
    verksamhetschef,
    'faststallVerksamheten',
    skydd,
    await skriv(chef, skydd, skyddTitel, skydd1),
    '2024-03-01',
  );
  const skydd2 = {
    innehall: texter.SKYDD_2,
    ansvar: texter.SKYDD_2_ANSVAR,
    andring: 'Barnet frågas. Synnerliga skäl för längre tid.',
  };
  await faststall(verksamhetschef, 'faststallVerksamheten', skydd, await skriv(chef, skydd, skyddTitel, skydd2), idag);
  await hamta(Laskvitto).kvittera(chef, { id: skydd, nr: 2 });

  const planTitel = 'Rutin för genomförandeplan i öppenvården';
  const plan = await nytt(samordnare, { slag: 'rutin', titel: planTitel, enhetId: barnOchFamilj, granskasManader: 24 });
  const plan1 = { innehall: texter.PLAN_1, ansvar: texter.PLAN_1_ANSVAR };
  const forsta = await skriv(samordnare, plan, planTitel, plan1);
  await faststall(verksamhetschef, 'faststallVerksamheten', plan, forsta, plusDagar(idag, -200));
  const plan2 = { ...plan1, innehall: texter.PLAN_2, andring: 'Underlaget skickas en vecka före uppföljningen.' };
  const andra = await skriv(samordnare, plan, planTitel, plan2);
  const remiss = { version: await version(plan, andra), svarSenast: plusDagar(idag, 14) };
  await utkast.remittera(samordnare, { id: plan, nr: andra }, remiss);
  await utkast.svara(medarbetare, { id: plan, nr: andra }, 'Bra. Skriv gärna vilken mall underlaget ska följa.');

  const checklista = await nytt(samordnare, {
    slag: 'checklista',
    titel: 'Checklista för uppstartsmöte',
    enhetId: barnOchFamilj,
  });
  const lista = await skriv(samordnare, checklista, 'Checklista för uppstartsmöte', { innehall: texter.CHECKLISTA });
  await faststall(verksamhetschef, 'faststallVerksamheten', checklista, lista, plusDagar(idag, -400));

  await nytt(samordnare, { slag: 'handbok', titel: 'Handbok i samtal med barn', granskasManader: 36 });
};
