import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { INestApplicationContext } from '@nestjs/common';
import { parse } from 'csv-parse/sync';
import { Kravkatalog, type NyttKrav } from '../../processer/kravkatalog.service.js';
import { ProcessQueries } from '../../processer/process.queries.js';
import { KravQueries } from '../../processer/krav.queries.js';
import { KravuppfoljningService } from '../../processer/kravuppfoljning.service.js';
import type { Kravslag, Utfall } from '../../processer/kravuppfoljning.texter.js';
import type { Vem } from '../vem.js';

/** Beside this file, also when built: nest-cli.json copies it. */
const MAPP = new URL('./krav/', import.meta.url);

const SAMLINGAR: readonly { fil: string; namn: string; slag: Kravslag; kalla: string; gallerFran: string }[] = [
  {
    fil: 'sosfs-2011-9',
    namn: 'Ledningssystem för systematiskt kvalitetsarbete',
    slag: 'forfattning',
    kalla: 'SOSFS 2011:9, föreskrifter och allmänna råd från Socialstyrelsen',
    gallerFran: '2012-01-01',
  },
  {
    fil: 'gotland-oppenvard',
    namn: 'Stöd till barn, unga och familjer som öppenvård',
    slag: 'namnd',
    kalla: 'Region Gotland, socialnämnden 2019-12-04, SON 2019/351, version 1.0',
    gallerFran: '2019-12-04',
  },
  {
    fil: 'avtal-oppenvard',
    namn: 'Avtal om öppenvård',
    slag: 'avtal',
    kalla: 'Nämndens avtalsmall för öppenvård, SÄN 2024/112',
    gallerFran: '2024-09-01',
  },
];

/** The krav of a file: nr, avsnitt, krav and lagrum with semicolons between. */
const lasKrav = async (fil: string): Promise<NyttKrav[]> => {
  const text = await readFile(fileURLToPath(new URL(`${fil}.csv`, MAPP)), 'utf8');
  const rader: Record<'avsnitt' | 'krav' | 'lagrum', string>[] = parse(text, { columns: true, delimiter: ';' });
  return rader.map(({ avsnitt, krav, lagrum }) => ({
    avsnitt,
    text: krav,
    lagrum: lagrum === '' ? [] : lagrum.split(','),
  }));
};

/** Which process answers to the krav of an avsnitt. */
const PROCESSER: readonly (readonly [fil: string, avsnitt: readonly string[], process: string])[] = [
  [
    'gotland-oppenvard',
    ['Uppdrag till utförare', 'Genomförandeplan', 'Uppföljning'],
    'Genomföra och följa upp öppna insatser',
  ],
  ['gotland-oppenvard', ['Förändrade behov', 'Ej verkställda beslut'], 'Genomföra och följa upp öppna insatser'],
  ['gotland-oppenvard', ['Våld i nära relation'], 'Våld i nära relation'],
  ['gotland-oppenvard', ['Synpunkter och klagomål på verksamheten'], 'Synpunkter och klagomål'],
  ['gotland-oppenvard', ['Avvikelser enligt SoL'], 'Interna avvikelser'],
  [
    'avtal-oppenvard',
    ['Uppstart', 'Planering', 'Uppföljning', 'Delaktighet', 'Avslut'],
    'Genomföra och följa upp öppna insatser',
  ],
  ['sosfs-2011-9', ['Dokumentation'], 'Verksamhetsuppföljning'],
];

/** The n:th of some choices: the example is the same every time it is made. */
const MONSTER: readonly Utfall[] = [
  'uppfyllt',
  'uppfyllt',
  'delvis',
  'uppfyllt',
  'uppfyllt',
  'ej_aktuellt',
  'uppfyllt',
  'inte',
];

/** The kravkatalog, and two utförare followed up: one of them twice, so that there is something to compare. */
export const skapaKrav = async (app: Pick<INestApplicationContext, 'get'>, vem: Vem): Promise<void> => {
  const hamta = <T>(klass: abstract new (...args: never[]) => T): T => app.get<T>(klass, { strict: false });
  if ((await hamta(KravQueries).samlingar(vem)).length > 0) return;
  const ider: number[] = [];
  for (const { fil, ...samling } of SAMLINGAR)
    ider.push(await hamta(Kravkatalog).nySamling(vem, samling, await lasKrav(fil)));
  const [, gotland = 0, avtal = 0] = ider;
  const processer = await hamta(ProcessQueries).alla(vem);
  for (const [fil, avsnitt, namn] of PROCESSER) {
    const process = processer.find(({ text }) => text.endsWith(namn));
    const { krav } = await hamta(KravQueries).samling(vem, ider[SAMLINGAR.findIndex((en) => en.fil === fil)] ?? 0);
    for (const ett of krav.filter((en) => process && avsnitt.includes(en.avsnitt)))
      await hamta(Kravkatalog).koppla(vem, { kravId: ett.id, processId: Number(process?.varde) });
  }
  const utforare = (namn: string, avtalDnr: string) =>
    hamta(Kravkatalog).nyUtforare(vem, { namn, avtalDnr, avtalFran: '2024-09-01' });
  const [norr, soder] = [
    await utforare('Familjestöd Norr AB', 'SÄN 2024/112'),
    await utforare('Ungas väg, ideell förening', 'SÄN 2024/118'),
  ];
  const folj = async (kravsamlingId: number, utforareId: number, datum: string, { steg = 1, till = Infinity } = {}) => {
    const uppfoljningar = hamta(KravuppfoljningService);
    const id = await uppfoljningar.paborja(vem, { kravsamlingId, utforareId, datum });
    let { version } = (await hamta(KravQueries).sida(vem, id)).sak;
    const { krav } = await hamta(KravQueries).sida(vem, id);
    for (const [i, ett] of krav.slice(0, till).entries()) {
      const utfall = i % steg === 0 ? (MONSTER[i % MONSTER.length] ?? 'uppfyllt') : 'uppfyllt';
      const brist = utfall === 'delvis' || utfall === 'inte';
      ({ version } = await uppfoljningar.bedom(vem, id, ett.id, {
        ...{
          version,
          utfall,
          bevis: utfall === 'ej_aktuellt' ? '' : 'Platsbesök, samtal med personalen och tre akter.',
        },
        // the one under way is at the point where its åtgärder are to be proposed
        ...(brist && krav.length <= till
          ? {
              atgard: 'Utföraren lämnar en plan för hur kravet ska uppfyllas.',
              atgardSenast: `${datum.slice(0, 4)}-12-31`,
            }
          : {}),
      }));
    }
    if (krav.length > till) return;
    const sammanfattning = 'Utföraren arbetar i stort som avtalat. Bristerna följs upp vid nästa avtalsmöte.';
    ({ version } = await uppfoljningar.klarmarkera(vem, id, { version, sammanfattning }));
    await uppfoljningar.delge(vem, id, { version });
  };
  await folj(avtal, norr, '2025-10-14');
  await folj(avtal, norr, '2026-10-06', { steg: 2 });
  await folj(gotland, soder, '2026-09-22', { till: 24 });
};
