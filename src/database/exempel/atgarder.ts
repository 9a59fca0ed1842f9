import type { INestApplicationContext } from '@nestjs/common';
import type pg from 'pg';
import { AtgardService } from '../../atgarder/atgard.service.js';
import { Effektlager } from '../../atgarder/effekt.service.js';
import { Forslag } from '../../atgarder/forslag.service.js';
import { Kallkoppling } from '../../atgarder/kallor.service.js';
import { Flodesmotor } from '../../floden/flodesmotor.js';
import { Notisformedlare } from '../../floden/notis.js';
import { Effektrakning } from '../../indikatorer/effekt.jobb.js';
import { plusDagar, plusManader } from '../../plattform/klocka/datum.js';
import { Klocka } from '../../plattform/klocka/klocka.js';
import { Databas } from '../databas.js';
import type { Vem } from '../vem.js';
import { Exempelklocka } from './oppna-avvikelser.js';
import type { Exempelnamnd } from './organisation.js';

interface Exempelatgard {
  readonly text: string;
  readonly enhet: string;
  readonly typ: string;
  readonly orsak: string;
  readonly etikett: string;
  readonly forvantat: number;
  readonly resultat: string;
  /** Days since it was carried out; it is measured for as long as it was before. */
  readonly gjord: number;
}

const HOLL: Exempelatgard = {
  ...{ text: 'Fördela om uppdragen varje måndag så att ingen har fler än åtta pågående insatser.', typ: 'bemanning' },
  ...{ enhet: 'Öppenvårdsgruppen', orsak: 'tidsbrist', etikett: 'tidsbrist', forvantat: 2, gjord: 186 },
  resultat: 'Fördelningsmötet hålls varje måndag sedan den 1 i månaden. Tavlan visar hur många uppdrag var och en har.',
};
const HJALPTE_INTE: Exempelatgard = {
  ...{ text: 'Boka in en skrivdag i veckan där ingen tar nya besök.', typ: 'bemanning' },
  ...{ enhet: 'Utredningsgrupp 1', orsak: 'tidsbrist', etikett: 'tidsbrist', forvantat: 10, gjord: 190 },
  resultat: 'Skrivdagen är onsdag. Under sommaren ställdes den in för att täcka mottagningen.',
};
const VANTAR: Exempelatgard = {
  ...{
    text: 'Gå igenom rutinen för umgänge med alla familjehemssekreterare och använd checklistan.',
    typ: 'utbildning',
  },
  ...{ enhet: 'Familjehemsgruppen', orsak: 'rutiner', etikett: 'rutiner som saknas eller inte följs', forvantat: 2 },
  ...{ gjord: 188, resultat: 'Alla sju har gått igenom rutinen och checklistan ligger i varje akt.' },
};

/**
 * Åtgärder that have gone their whole turn: one that helped, one that did not and goes another turn, and one whose time
 * to measure has passed and that waits to be studied. And one that IVO has asked for. Made once.
 */
export const skapaAtgarder = async (
  app: Pick<INestApplicationContext, 'get'>,
  agare: pg.Pool,
  exempel: Exempelnamnd,
  vem: Vem,
): Promise<void> => {
  const { rows } = await agare.query('select 1 from atgard where namnd_id = $1 and text = $2', [
    exempel.namndId,
    HOLL.text,
  ]);
  if (rows.length > 0) return;
  const klocka = new Exempelklocka();
  const databas = app.get(Databas, { strict: false });
  const notiser = app.get(Notisformedlare, { strict: false });
  const motor = new Flodesmotor(klocka, notiser);
  const atgarder = new AtgardService(databas, motor, klocka);
  const idag = app.get(Klocka, { strict: false }).idag();
  const genomford = async (om: Exempelatgard): Promise<number> => {
    const kalla = await senasteAvvikelsen(
      agare,
      exempel.enheter[om.enhet] ?? 0,
      om.orsak,
      plusDagar(idag, -om.gjord - 30),
    );
    return tillGenomford(atgarder, klocka, exempel, vem, { ...om, kalla }, idag);
  };
  const [holl, inte] = [await genomford(HOLL), await genomford(HJALPTE_INTE)];
  await genomford(VANTAR);
  const ivo = await efterIvo(new Kallkoppling(databas, motor, klocka, atgarder), klocka, exempel, vem, idag);

  klocka.stall(plusDagar(idag, -4));
  const forslag = new Forslag(databas, motor, klocka, atgarder);
  await new Effektrakning(databas, klocka, new Effektlager(klocka, notiser), forslag).utfor(exempel);

  klocka.stall(plusDagar(idag, -2));
  const datum = plusDagar(idag, -2);
  await atgarder.foljUpp(vem, holl, {
    ...{ version: 4, datum, effekt: 'ja' },
    effektText:
      'Avvikelserna om tidsbrist är färre än innan, ungefär som vi trodde. Gruppen vill ha kvar måndagsmötet.',
  });
  await atgarder.avsluta(vem, holl, {
    version: 5,
    ageraText: 'Måndagsmötet står i gruppens årshjul och i introduktionen för nya.',
  });
  await atgarder.foljUpp(vem, inte, {
    ...{ version: 4, datum, effekt: 'nej' },
    effektText: 'Antalet är nästan detsamma. Skrivdagen ställdes in så fort någon var borta.',
  });
  await atgarder.taOm(vem, inte, {
    ...{ version: 5, agera: 'anpassa' },
    ageraText: 'Två halva skrivdagar i stället för en hel, och mottagningen har en egen reserv.',
  });
  await atgarder.besluta(vem, ivo, { version: 2 });
};

/** What the chef had just looked into when the åtgärd was proposed. */
const senasteAvvikelsen = async (agare: pg.Pool, enhet: number, orsak: string, dag: string): Promise<number | null> => {
  const { rows } = await agare.query<{ id: number }>(
    `select id from avvikelse where enhet_id = $1 and $2 = any (orsaker) and rapporterad_datum <= $3 and huvudarende_id is null
       and lex_sarah_id is null order by rapporterad_datum desc, id desc limit 1`,
    [enhet, orsak, dag],
  );
  return rows[0]?.id ?? null;
};

const FONSTER = 180;

/** Planned, decided on, begun and done, each on its day. */
const tillGenomford = async (
  atgarder: AtgardService,
  klocka: Exempelklocka,
  { enheter, personer }: Exempelnamnd,
  vem: Vem,
  om: Exempelatgard & { readonly kalla: number | null },
  idag: string,
): Promise<number> => {
  const gjord = plusDagar(idag, -om.gjord);
  klocka.stall(plusDagar(gjord, -30));
  const id = await atgarder.planera(vem, {
    ...{ text: om.text, typ: om.typ, klartSenast: gjord, enhetId: enheter[om.enhet] },
    kallor: om.kalla === null ? [] : [{ sak: 'avvikelse', sakId: om.kalla }],
    ansvarigPersonId: personer['enhetschef@exempel.se'] ?? 0,
    matning: {
      mal: `Avvikelser på grund av ${om.etikett} ska bli färre i ${om.enhet}.`,
      prediktion: `Vi tror att det blir högst ${om.forvantat} under halvåret efter.`,
      ...{ matsatt: 'avvikelser', orsak: om.orsak, riktning: 'minska', forvantat: om.forvantat },
      ...{ foreFran: plusDagar(gjord, -FONSTER), foreTill: plusDagar(gjord, -1) },
      ...{ efterFran: plusDagar(gjord, 1), efterTill: plusDagar(gjord, FONSTER) },
    },
  });
  klocka.stall(plusDagar(gjord, -28));
  await atgarder.besluta(vem, id, { version: 1 });
  klocka.stall(plusDagar(gjord, -20));
  await atgarder.paborja(vem, id, { version: 2 });
  klocka.stall(gjord);
  await atgarder.genomfor(vem, id, { version: 3, datum: gjord, resultat: om.resultat });
  return id;
};

/** Comes from outside, changes a rutin, and is measured by reading akter. */
const efterIvo = async (
  kallor: Kallkoppling,
  klocka: Exempelklocka,
  { enheter, personer }: Exempelnamnd,
  vem: Vem,
  idag: string,
): Promise<number> => {
  const dag = plusDagar(idag, -12);
  klocka.stall(dag);
  const klartSenast = plusManader(idag, 2);
  const id = await kallor.foresla(vem, {
    ...{ text: 'Skriv in i rutinen hur och när barnet ska få tala enskilt med sin handläggare.', typ: 'rutinandring' },
    ...{ klartSenast, enhetId: enheter['Familjehemsgruppen'], kallor: [] },
    ansvarigPersonId: personer['enhetschef@exempel.se'] ?? 0,
    matning: {
      mal: 'Varje barn i familjehem får tala enskilt med sin handläggare minst fyra gånger om året.',
      prediktion: 'I nio av tio akter finns det fyra samtal under året.',
      matsatt: 'annat',
      effektmatning: 'Tio akter väljs slumpvis och läses av en gruppledare från en annan grupp.',
      ...{ efterFran: plusDagar(klartSenast, 1), efterTill: plusManader(klartSenast, 6) },
    },
  });
  await kallor.laggTillYttre(vem, id, {
    ...{ version: 1, slag: 'ivo_beslut', rubrik: 'Tillsyn av familjehemsvården: barns delaktighet' },
    ...{ beteckning: 'Dnr 3.5.1-20417', datum: plusDagar(dag, -10) },
  });
  return id;
};
