import type { INestApplicationContext } from '@nestjs/common';
import type pg from 'pg';
import { Flodesmotor } from '../../floden/flodesmotor.js';
import { plusDagar } from '../../plattform/klocka/datum.js';
import { Klocka } from '../../plattform/klocka/klocka.js';
import { BidragQueries } from '../../rapporter/bidrag/bidrag.queries.js';
import { BidragService } from '../../rapporter/bidrag/bidrag.service.js';
import { RapportQueries } from '../../rapporter/rapport.queries.js';
import { RapportService } from '../../rapporter/rapport.service.js';
import { Databas } from '../databas.js';
import type { Vem } from '../vem.js';
import { EXEMPELBIDRAG, HALSNING, OMSKRIVSKAL, STRYKSKAL, type Exempelbidrag } from './bidragstexter.js';
import { Exempelklocka, Tyst } from './exempelklocka.js';
import { exempelvem } from './exempelvem.js';
import type { Exempelnamnd } from './organisation.js';

/** What is written of this year's berättelse so far. */
const TEXTER: Readonly<Record<string, string>> = {
  '02-inledning': `Berättelsen beskriver hur arbetet med att utveckla och säkra kvaliteten har bedrivits under året, vilka åtgärder som har vidtagits och vilka resultat som har nåtts.`,
  '06-kvalitetsarbetet-under-aret': `Kvalitetsarbetet har följt årshjulet. Under hösten har alla enheter gått igenom sina egna avvikelser på en arbetsplatsträff.`,
};
/** The enheter were asked so long ago. */
const SEDAN = 16;

/** This year's berättelse in the making: begun, and its contributions under way in every state. */
export const skapaBerattelseutkast = async (
  app: INestApplicationContext,
  agare: pg.Pool,
  exempel: Exempelnamnd,
  samordnare: Vem,
): Promise<void> => {
  const idag = app.get(Klocka, { strict: false }).idag();
  const ar = Number(idag.slice(0, 4));
  const rapporter = app.get(RapportService, { strict: false });
  const lista = await app.get(RapportQueries, { strict: false }).lista(samordnare);
  if (lista.some((rad) => rad.slag === 'kvalitetsberattelse' && rad.ar === ar)) return;
  const { id } = await rapporter.skapa(samordnare, { slag: 'kvalitetsberattelse', ar });
  for (const [kod, text] of Object.entries(TEXTER)) await rapporter.skriv(samordnare, id, kod, { text, version: 0 });

  const klocka = new Exempelklocka(plusDagar(idag, -SEDAN));
  const bidrag = new BidragService(app.get(Databas, { strict: false }), new Flodesmotor(klocka, new Tyst()), klocka);
  for (const dagar of new Set(EXEMPELBIDRAG.map((ett) => ett.dagar))) {
    const enheter = EXEMPELBIDRAG.filter((ett) => ett.dagar === dagar).map(({ enhet }) => exempel.enheter[enhet] ?? 0);
    await bidrag.begar(samordnare, id, { enheter, senast: plusDagar(idag, dagar), halsning: HALSNING });
  }
  klocka.stall(plusDagar(idag, -3));
  const rader = (await app.get(BidragQueries, { strict: false }).forAr(samordnare, ar, idag))?.rader ?? [];
  for (const ett of EXEMPELBIDRAG) {
    const rad = rader.find(({ enhetId }) => enhetId === exempel.enheter[ett.enhet]);
    if (rad) await driv(bidrag, { samordnare, chef: await exempelvem(agare, exempel, ett.chef) }, rad.id, ett);
  }
};

const driv = async (
  bidrag: BidragService,
  { samordnare, chef }: { samordnare: Vem; chef: Vem },
  id: number,
  { till, text }: Exempelbidrag,
): Promise<void> => {
  if (till === 'struket') await bidrag.stryk(samordnare, id, { version: 1, skal: STRYKSKAL });
  if (text === undefined) return;
  const { version } = await bidrag.skriv(chef, id, { version: 1, ...text, klar: till !== 'pagar' });
  if (till === 'omskrivs') await bidrag.ateroppna(samordnare, id, { version, skal: OMSKRIVSKAL });
};
