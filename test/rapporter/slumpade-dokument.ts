import type { INestApplicationContext } from '@nestjs/common';
import fc from 'fast-check';
import type { Rapportslag } from '../../src/rapporter/underlag.js';
import { Underlagsbyggare } from '../../src/rapporter/underlag.service.js';
import type { Provdatabas } from '../givet/databas.js';
import type { Namnd } from '../givet/organisation.js';
import { fyllAvvikelser, rad as avvikelserad } from '../indikatorer/avvikelserader.js';
import { fyllLexSarah, lexsarahrad } from '../indikatorer/lexsarahrader.js';
import { fyllPlan, planrad, treProcesser } from '../indikatorer/planrader.js';
import { fyllSynpunkter, synpunktsrad } from '../indikatorer/synpunktsrader.js';
import { underlagetsBrister } from './siffrorna.js';

/** Two years of everything that the documents count, by chance. */
const AREN = fc.record({
  avvikelser: fc.array(avvikelserad, { minLength: 5, maxLength: 40 }),
  synpunkter: fc.array(synpunktsrad, { maxLength: 25 }),
  lexSarah: fc.array(lexsarahrad, { maxLength: 15 }),
  plan: fc.array(planrad, { maxLength: 20 }),
  arsarbetare: fc.tuple(fc.integer({ min: 1, max: 99 }), fc.option(fc.integer({ min: 1, max: 99 }))),
});

const DOKUMENTEN: readonly { readonly slag: Rapportslag; readonly ar: number; readonly halvar?: 1 | 2 }[] = [
  { slag: 'kvalitetsberattelse', ar: 2025 },
  { slag: 'kvalitetsplan', ar: 2025 },
  { slag: 'halvarsredovisning', ar: 2025, halvar: 2 },
];

/** So many numbers of each kind are opened, each time. */
const AV_VARJE_SLAG = 2;

/** What is wrong with the numbers of the three documents of a nämnd whose two years were drawn by lot, `ganger` times. */
export const slumpadeBrister = async (
  app: INestApplicationContext,
  db: Provdatabas,
  namnd: Namnd,
  ganger: number,
): Promise<string[]> => {
  const processer = await treProcesser(db, namnd);
  await db.agare.query(
    `insert into plan_process (namnd_id, plan_ar, process_id, ordning) select $1, 2025, p, p from unnest($2::bigint[]) p`,
    [namnd.namndId, processer],
  );
  const byggare = app.get(Underlagsbyggare, { strict: false });
  const brister: string[] = [];
  for (const { avvikelser, synpunkter, lexSarah, plan, arsarbetare } of fc.sample(AREN, ganger)) {
    await fyllAvvikelser(db, namnd, avvikelser);
    await fyllSynpunkter(db, namnd, synpunkter);
    await fyllLexSarah(db, namnd, null, lexSarah);
    await fyllPlan(db, namnd, processer, plan);
    await db.agare.query('delete from arsarbetare where namnd_id = $1', [namnd.namndId]);
    for (const [nr, antal] of arsarbetare.entries())
      if (antal !== null)
        await db.agare.query('insert into arsarbetare (namnd_id, enhet_id, ar, antal) values ($1, $2, 2025, $3)', [
          ...[namnd.namndId, nr === 0 ? namnd.enhet : namnd.annanEnhet, antal / 4],
        ]);
    for (const dokument of DOKUMENTEN) {
      const rapport = { ...dokument, utgava: 1, titel: dokument.slag, dnr: null };
      const underlag = await byggare.bygg(namnd.samordnare, rapport, new Map(), 'Prov', new Date(0));
      const fynd = await underlagetsBrister(app, namnd.samordnare, underlag, AV_VARJE_SLAG);
      brister.push(...fynd.map((ett) => `${dokument.slag}: ${ett}`));
    }
  }
  return brister;
};
