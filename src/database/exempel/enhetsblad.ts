import type { INestApplicationContext } from '@nestjs/common';
import type pg from 'pg';
import { Klocka } from '../../plattform/klocka/klocka.js';
import { manadFore } from '../../rapporter/enhetsblad/enhetsblad.texter.js';
import { EnhetsbladService } from '../../rapporter/enhetsblad/enhetsblad.service.js';
import { exempelvem } from './exempelvem.js';
import type { Exempelnamnd } from './organisation.js';

const ENHET = 'Utredningsgrupp 1';
const CHEF = 'enhetschef@exempel.se';

/** Last month's sheet for the APT of one enhet, made by its chef; the queue prints it while the product starts. */
export const skapaEnhetsblad = async (
  app: INestApplicationContext,
  agare: pg.Pool,
  exempel: Exempelnamnd,
): Promise<void> => {
  const finns = await agare.query('select 1 from enhetsblad where namnd_id = $1 limit 1', [exempel.namndId]);
  const enhet = exempel.enheter[ENHET];
  if (finns.rows.length > 0 || enhet === undefined) return;
  const manad = manadFore(app.get(Klocka, { strict: false }).idag().slice(0, 7));
  const chef = await exempelvem(agare, exempel, CHEF);
  await app.get(EnhetsbladService, { strict: false }).gorApt(chef, enhet, manad, {
    lardomar: [
      'När den som tog emot anmälan också ringer tillbaka samma dag blir det färre frågor efteråt.',
      'Skyddsbedömningen dröjer när vi är osäkra på vem som har ärendet. Skriv namnet på tavlan direkt.',
    ],
    gickBra: 'En familj berättade att de kände sig lyssnade på redan i första samtalet.',
    fraga: 'Vad gör att vi ibland väntar med att fråga varandra, och hur gör vi det lättare?',
    atgarder: [],
    namnOk: false,
  });
};
