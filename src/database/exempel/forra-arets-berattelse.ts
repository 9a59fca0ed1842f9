import type { INestApplicationContext } from '@nestjs/common';
import type pg from 'pg';
import { Jobb } from '../../plattform/ko/jobb.service.js';
import { kanonisktJson, sha256 } from '../../rapporter/kanoniskt.js';
import type { Rapportslag, Underlag } from '../../rapporter/underlag.js';
import { Underlagsbyggare } from '../../rapporter/underlag.service.js';
import { grovt } from '../../rapporter/upplaga/grovning.js';
import { kapitelAttProva, kvarstar, provat, type Kapitelbeslut } from '../../rapporter/upplaga/kapitelprovning.js';
import { LATTLAST, lattlastUtkast } from '../../rapporter/upplaga/lattlast.js';
import { offentligtUnderlag } from '../../rapporter/upplaga/offentligt-underlag.js';
import type { TRAFFSLAG } from '../../rapporter/upplaga/traffar.js';
import { UpplagaQueries } from '../../rapporter/upplaga/upplaga.queries.js';
import { Databas } from '../databas.js';
import type { Vem } from '../vem.js';
import { Exempelklocka } from './exempelklocka.js';
import { DAGAR, MINUTER_PER_KAPITEL, skrivHistorien } from './forra-arets-historia.js';
import { EJ_MED, FORRA_ARETS_TEXTER, LATTLAST_TILLAGG } from './forra-arets-texter.js';

type App = Pick<INestApplicationContext, 'get'>;

const FRYST = new Exempelklocka(DAGAR.fryst.slice(0, 10)).nu();
const GJORD = new Exempelklocka(DAGAR.gjord.slice(0, 10)).nu();
const BESLUT = { sammantrade: '2025-03-18', paragraf: '§ 26' };

/** The berättelse of the year before, adopted and published: the whole of it, and what the registrator has let everybody read. */
export const skapaForraArets = async (app: App, agare: pg.Pool, samordnare: Vem, ar: number): Promise<void> => {
  const slag: Rapportslag = 'kvalitetsberattelse';
  const rapport = { slag, titel: `Kvalitetsberättelse ${String(ar)}`, ar, utgava: 1, dnr: 'SÄN 2025/11' };
  const texter = new Map(Object.entries(FORRA_ARETS_TEXTER));
  const byggare = app.get(Underlagsbyggare, { strict: false });
  // read back as it is stored: what is hidden is told apart number by number
  const fryst = kanonisktJson(await byggare.bygg(samordnare, rapport, texter, samordnare.namn, FRYST));
  const { rows } = await agare.query<{ id: number }>(
    `insert into rapport (namnd_id, slag, ar, utgava, titel, status, dnr, upprattad_av, upprattad_vid, fryst_av, fryst_vid,
       underlag, underlag_sha256, klar_vid, sammantrade, paragraf, beslutad_vid, publicerad_vid)
     values ($1, $3, $4, 1, $5, 'publicerad', $6, $2, $12, $2, $7, $8, $9, $13, $10, $11, $14, $15)
     on conflict do nothing returning id::int as id`,
    [
      ...[samordnare.namndId, samordnare.personId, slag, ar, rapport.titel, rapport.dnr],
      ...[FRYST, fryst, sha256(fryst), BESLUT.sammantrade, BESLUT.paragraf],
      ...[DAGAR.upprattad, DAGAR.klar, DAGAR.beslutad, DAGAR.publicerad],
    ],
  );
  const id = rows[0]?.id;
  if (id === undefined) return;
  for (const [kod, text] of texter)
    await agare.query(
      `insert into rapport_avsnitt (namnd_id, rapport_id, kod, text, skriven_av, skriven_vid) values ($1, $2, $3, $4, $5, $6)`,
      [samordnare.namndId, id, kod, text, samordnare.personId, DAGAR.skriven],
    );
  const { offentligId, provade } = await offentlig(app, agare, samordnare, id, JSON.parse(fryst) as Underlag);
  await skrivHistorien(agare, samordnare.namndId, id, {
    ...{ dnr: rapport.dnr, paragraf: BESLUT.paragraf },
    ...{ skrivna: [...texter.keys()], provade },
  });
  const jobb = app.get(Jobb, { strict: false });
  await app.get(Databas, { strict: false }).skriv(samordnare, async (tx) => {
    const pdf = (vad: string, uppgifter: Readonly<Record<string, number>>, sak: number) =>
      jobb.bestall(tx, { slag: `${vad}-pdf`, nyckel: `${vad}-${String(sak)}-pdf`, uppgifter });
    await pdf('rapport', { rapportId: id }, id);
    await pdf('rapport-offentlig', { offentligId }, offentligId);
  });
};

/** Examined chapter by chapter, and made of what was decided. It is published when it has been printed. */
const offentlig = async (
  app: App,
  agare: pg.Pool,
  samordnare: Vem,
  rapportId: number,
  underlag: Underlag,
): Promise<{ offentligId: number; provade: readonly { kod: string; beslut: string }[] }> => {
  const namn = await app.get(UpplagaQueries, { strict: false }).kannedom(samordnare);
  const kapitel = kapitelAttProva(grovt(underlag), namn);
  const beslut = (kod: string): Kapitelbeslut => EJ_MED[kod] ?? 'med';
  const lattlast = `${lattlastUtkast(
    underlag,
    kapitel.map(({ avsnitt }) => avsnitt),
  )}\n\n${LATTLAST_TILLAGG}`;
  const provningar = [
    ...kapitel
      .filter(({ behover }) => behover)
      .map((ett) => ({
        ...{ kod: ett.kod, beslut: beslut(ett.kod), innehall: provat(ett, beslut(ett.kod)), text: null },
        skal: kvarstar(ett, beslut(ett.kod)).map(({ slag }) => SKAL[slag]),
      })),
    { kod: LATTLAST, beslut: 'med', innehall: sha256(lattlast), text: lattlast, skal: [] },
  ];
  for (const [nr, { kod, beslut: beslutet, innehall, skal, text }] of provningar.entries())
    await agare.query(
      `insert into rapport_provning (namnd_id, rapport_id, kod, beslut, innehall_sha256, skal, text, provad_av, provad_vid)
       values ($1, $2, $3, $4, $5, $6, $7, (${REGISTRATOR}), $8::timestamptz + $9 * interval '1 minute')`,
      [samordnare.namndId, rapportId, kod, beslutet, innehall, skal, text, DAGAR.provad, nr * MINUTER_PER_KAPITEL],
    );
  const offentligt = kanonisktJson(
    offentligtUnderlag(underlag, kapitel, new Map(kapitel.map(({ kod }) => [kod, beslut(kod)])), {
      ...BESLUT,
      ...{ skapad: GJORD, lattlast },
    }),
  );
  const { rows } = await agare.query<{ id: number }>(
    `insert into rapport_offentlig (namnd_id, rapport_id, nr, slag, ar, utgava, titel, dnr, sammantrade, paragraf, underlag,
       underlag_sha256, gjord_av, gjord_vid)
     select r.namnd_id, r.id, 1, r.slag, r.ar, r.utgava, r.titel, r.dnr, r.sammantrade, r.paragraf, $3, $4, (${REGISTRATOR}), $5
     from rapport r where r.namnd_id = $1 and r.id = $2 returning id::int as id`,
    [samordnare.namndId, rapportId, offentligt, sha256(offentligt), GJORD],
  );
  return { offentligId: rows[0]?.id ?? 0, provade: provningar };
};

const REGISTRATOR = `select p.id from person p join uppdrag u on u.person_id = p.id
  where p.namnd_id = $1 and u.roll = 'registrator' order by p.id limit 1`;

/** What the registrator wrote at each kind of hit. */
const SKAL: Readonly<Record<keyof typeof TRAFFSLAG, string>> = {
  personnummer: 'Är ett diarienummer.',
  epost: 'Går till myndigheten, inte till en person.',
  telefon: 'Går till växeln.',
  register: 'Är inte en person här.',
  namn: 'Är namnet på ett företag, en myndighet eller en författning.',
  initialer: 'Är en förkortning.',
  tal: 'Räknar något annat än ärenden, till exempel roller eller paragrafer.',
};
