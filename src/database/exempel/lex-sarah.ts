import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import type pg from 'pg';
import { Flodesmotor } from '../../floden/flodesmotor.js';
import { Notisformedlare } from '../../floden/notis.js';
import { LexSarahDokument } from '../../lex-sarah/dokument.service.js';
import { EnskildRegiService } from '../../lex-sarah/enskild-regi.service.js';
import { Avvikelseretur } from '../../lex-sarah/retur.service.js';
import { Jobb } from '../../plattform/ko/jobb.service.js';
import { plusDagar } from '../../plattform/klocka/datum.js';
import { Klocka } from '../../plattform/klocka/klocka.js';
import { Databas } from '../databas.js';
import type { Vem } from '../vem.js';
import { lexSarahLopp, type Aktorer } from './lex-sarah-lopp.js';
import { EXEMPELARENDEN, EXEMPELINFORMATION, MISSFORHALLANDEN } from './lex-sarah-texter.js';
import type { Exempelnamnd } from './organisation.js';

/** The example's days pass here, and nowhere else. */
class Exempelklocka extends Klocka {
  private dag = '2022-01-01';

  stall(dag: string): void {
    this.dag = dag;
  }

  override nu(): Date {
    return new Date(`${this.dag}T08:40:00Z`);
  }
}

/** What was told years ago is not told again in a new example. */
class Tyst extends Notisformedlare {
  override formedla(): Promise<void> {
    return Promise.resolve();
  }
}

/** Old documents are not printed anew: who wants one makes it with a press of a button. */
class UtanDokument extends LexSarahDokument {
  override bestallI(): Promise<number> {
    return Promise.resolve(0);
  }
}

/** What is younger than this is told to those whom it concerns, and its documents are printed. */
const NYTT = 100;

/**
 * Five years of lex Sarah in the example nämnd, of every grad and in every state, handled act by act through the flow on
 * the days it would have been. Made once.
 */
export const skapaLexSarah = async (
  app: Pick<INestApplicationContext, 'get'>,
  agare: pg.Pool,
  exempel: Exempelnamnd,
): Promise<void> => {
  const finns = await agare.query('select 1 from lex_sarah where namnd_id = $1 limit 1', [exempel.namndId]);
  if (finns.rows.length > 0) return;
  const idag = app.get(Klocka, { strict: false }).idag();
  const klocka = new Exempelklocka();
  const databas = app.get(Databas, { strict: false });
  const vem = await vilka(agare, exempel, idag);
  const utanDokument = new UtanDokument(databas, klocka, app.get(Jobb, { strict: false }));
  for (const arende of EXEMPELARENDEN) {
    const dag = typeof arende.nar === 'string' ? arende.nar : plusDagar(idag, -arende.nar);
    if (dag > idag) continue;
    const vad = MISSFORHALLANDEN[arende.vad];
    const rapportor = await vem.rapportor(vad.enhet);
    const nytt = dag >= plusDagar(idag, -NYTT);
    const motor = new Flodesmotor(klocka, nytt ? app.get(Notisformedlare, { strict: false }) : new Tyst());
    const dokument = nytt ? app.get(LexSarahDokument, { strict: false }) : utanDokument;
    const lopp = lexSarahLopp(
      { databas, klocka, motor, dokument, retur: app.get(Avvikelseretur, { strict: false }) },
      { ...vem, rapportor },
      { ...vad, grad: arende.grad ?? vad.grad },
      { enhetId: exempel.enheter[vad.enhet] ?? 0, dag, arende },
    );
    for (const [efter, gor] of lopp) {
      const nar = plusDagar(dag, efter);
      if (nar > idag) break;
      klocka.stall(nar);
      await gor(nar);
    }
  }
  await skapaEnskildRegi(
    new EnskildRegiService(databas, new Flodesmotor(klocka, new Tyst()), klocka),
    klocka,
    vem,
    idag,
  );
};

const skapaEnskildRegi = async (
  regi: EnskildRegiService,
  klocka: Exempelklocka,
  { ansvarig }: Aktorer,
  idag: string,
): Promise<void> => {
  for (const [utforare, slag, mottagenDatum] of EXEMPELINFORMATION) {
    klocka.stall(mottagenDatum);
    const text = 'De har tagit emot en rapport om brister i bemanningen på natten, och utreder den själva.';
    const ivoDnr = slag === 'anmalan' ? `IVO ${mottagenDatum.slice(0, 4)}/4711` : undefined;
    const id = await regi.taEmot(ansvarig, { slag, utforare, mottagenDatum, text, ivoDnr }, randomUUID());
    if (mottagenDatum < plusDagar(idag, -180))
      await regi.laggTillHandlingarna(ansvarig, id, { anteckning: 'Följs upp vid nästa avtalsuppföljning.' });
  }
  const [upprattad, anmald] = ['2026-02-10', '2026-02-12'];
  if (anmald > idag) return;
  klocka.stall(upprattad);
  const brist = {
    grund: 'allvarliga_brister' as const,
    verksamhet: 'Solgläntan HVB AB',
    uppmarksammadDatum: upprattad,
    text: 'Vid ett oanmält besök fanns en person i tjänst för nio barn.',
  };
  const id = await regi.uppratta277(ansvarig, brist, randomUUID());
  klocka.stall(anmald);
  await regi.anmal277(ansvarig, id, { dnr: 'SN 2026/31', datum: anmald });
};

const vilka = async (agare: pg.Pool, { personer, enheter }: Exempelnamnd, idag: string) => {
  const som = async (personId: number | undefined): Promise<Vem> => {
    const { rows } = await agare.query<{ vem: Vem | null }>('select vem_for($1, $2) as vem', [personId, idag]);
    if (!rows[0]?.vem) throw new Error('Exemplet saknar någon som behövs för lex Sarah.');
    return rows[0].vem;
  };
  return {
    ansvarig: await som(personer['lex-sarah-ansvarig@exempel.se']),
    utredare: await som(personer['lex-sarah-utredare@exempel.se']),
    chef: await som(personer['forvaltningschef@exempel.se']),
    /** Somebody who works at the enhet, or else at another: whoever sees it reports it. */
    rapportor: async (enhet: string): Promise<Vem> => {
      const { rows } = await agare.query<{ id: number }>(
        `select person_id::int as id from uppdrag where roll = 'medarbetare' and enhet_id is not null
           and namnd_id = (select namnd_id from enhet where id = $1)
         order by enhet_id = $1 desc, id limit 1`,
        [enheter[enhet]],
      );
      return som(rows[0]?.id);
    },
  };
};
