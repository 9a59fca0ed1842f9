import type { INestApplicationContext } from '@nestjs/common';
import { plusArbetsdagar, plusDagar } from '../../plattform/klocka/datum.js';
import { Klocka } from '../../plattform/klocka/klocka.js';
import { slutnaKvartal } from '../../uppdragsuppfoljning/kvartal.js';
import { Kvartalsrapporter } from '../../uppdragsuppfoljning/kvartalsrapport.service.js';
import { Databas } from '../databas.js';
import type { Vem } from '../vem.js';
import { Exempelklocka } from './exempelklocka.js';

const KVARTAL = 8;
/** Days after the end of a quarter. */
const DAGAR = 18;

/** What was not verkställt has been told to IVO and the revisorer quarter by quarter; the latest still waits. Made once. */
export const skapaKvartalsrapporter = async (app: Pick<INestApplicationContext, 'get'>, vem: Vem): Promise<void> => {
  if ((await app.get(Kvartalsrapporter, { strict: false }).dagar(vem)).size > 0) return;
  const [databas, idag] = [app.get(Databas, { strict: false }), app.get(Klocka, { strict: false }).idag()];
  for (const kvartal of slutnaKvartal(idag, KVARTAL).slice(1).reverse()) {
    const skickad = plusArbetsdagar(plusDagar(kvartal.till, DAGAR), 0);
    await new Kvartalsrapporter(databas, new Exempelklocka(skickad)).registrera(vem, kvartal, skickad);
  }
};
