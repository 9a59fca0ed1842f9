import type { INestApplicationContext } from '@nestjs/common';
import type pg from 'pg';
import { Flodesmotor } from '../../floden/flodesmotor.js';
import { plusDagar, plusManader } from '../../plattform/klocka/datum.js';
import { Klocka } from '../../plattform/klocka/klocka.js';
import { AktivitetService } from '../../processer/aktivitet.service.js';
import { BeskrivningQueries } from '../../processer/beskrivning.queries.js';
import { Kvalitetslogg } from '../../processer/kvalitetslogg.service.js';
import { ProcessQueries } from '../../processer/process.queries.js';
import { Processremiss } from '../../processer/processremiss.service.js';
import { ProcessversionService } from '../../processer/processversion.service.js';
import { StyrdokumentQueries } from '../../processer/styrdokument.queries.js';
import { Databas } from '../databas.js';
import type { Vem } from '../vem.js';
import { Exempelklocka, Tyst } from './exempelklocka.js';
import { exempelvem } from './exempelvem.js';
import type { Exempelnamnd } from './organisation.js';
import { FORHANDSBEDOMNING, NYTT_I_FORHANDSBEDOMNING, OPPNA_INSATSER, type Beskrivning } from './processtexter.js';

const UTAN_RUTIN =
  'Samtalet med barnet följer handboken i samtal med barn. En egen rutin skrivs när handboken är klar.';
/** Long enough ago for the day of review to have passed. */
const FORSTA = -380;
const ANDRA = -190;

/**
 * Two processes described from beginning to end and fastställda: one of them gone through late and out on remiss again,
 * so that the drawing, the versions, what differs and the print have something to show.
 */
export const skapaProcessbeskrivning = async (
  app: Pick<INestApplicationContext, 'get'>,
  agare: pg.Pool,
  exempel: Exempelnamnd,
): Promise<void> => {
  const hamta = <T>(klass: abstract new (...args: never[]) => T): T => app.get<T>(klass, { strict: false });
  const som = (roll: string): Promise<Vem> => exempelvem(agare, exempel, `${roll}@exempel.se`);
  const [vem, chef, medarbetare] = [
    await som('kvalitetssamordnare'),
    await som('verksamhetschef'),
    await som('medarbetare'),
  ];
  const processer = await hamta(ProcessQueries).alla(vem);
  const processen = (namn: string): number => Number(processer.find(({ text }) => text.endsWith(namn))?.varde);
  const forhand = processen('Förhandsbedömning');
  if ((await hamta(BeskrivningQueries).beskrivning(vem, forhand)).aktiviteter.length > 0) return;

  const idag = hamta(Klocka).idag();
  const klocka = new Exempelklocka(idag);
  const databas = hamta(Databas);
  const aktiviteter = new AktivitetService(databas, new Kvalitetslogg(klocka));
  const versioner = new ProcessversionService(databas, new Flodesmotor(klocka, new Tyst()), klocka);
  const dokument = await hamta(StyrdokumentQueries).lista(vem, {});

  const beskriv = async (id: number, dag: string, { aktiviteter: rader, parter }: Beskrivning): Promise<number[]> => {
    klocka.stall(dag);
    const ider: number[] = [];
    for (const { rutin, ...ny } of rader) {
      const rutiner = dokument.filter(({ titel }) => rutin !== null && titel.startsWith(rutin)).map((en) => en.id);
      ider.push(await aktiviteter.laggTill(vem, id, { ...ny, rutiner }));
    }
    for (const { i, ...part } of parter)
      await aktiviteter.nyPart(vem, id, { ...part, ...(i === undefined ? {} : { aktivitetId: ider[i] }) });
    return ider;
  };
  const faststall = async (id: number, dag: string, utanRutin?: string): Promise<void> => {
    const nr = await versioner.borja(vem, id);
    klocka.stall(dag);
    await versioner.faststall(chef, { id, nr }, { version: 1, granskasSenast: plusManader(dag, 12), utanRutin });
  };

  const ider = await beskriv(forhand, plusDagar(idag, FORSTA - 20), FORHANDSBEDOMNING);
  await faststall(forhand, plusDagar(idag, FORSTA), UTAN_RUTIN);
  const oppna = processen('Genomföra och följa upp öppna insatser');
  await beskriv(oppna, plusDagar(idag, ANDRA - 20), OPPNA_INSATSER);
  await faststall(oppna, plusDagar(idag, ANDRA));

  klocka.stall(plusDagar(idag, -6));
  const { ansvar } = FORHANDSBEDOMNING.aktiviteter[2] ?? { ansvar: '' };
  await aktiviteter.andra(vem, forhand, ider[2] ?? 0, { version: 1, ansvar, ...NYTT_I_FORHANDSBEDOMNING });
  const nr = await versioner.borja(vem, forhand);
  await versioner.remittera(vem, { id: forhand, nr }, { version: 1, svarSenast: plusDagar(idag, 21) });
  klocka.stall(plusDagar(idag, -2));
  await new Processremiss(databas, klocka).svara(
    medarbetare,
    { id: forhand, nr },
    'Bra att barnet ska få veta vem det kan ringa. Skriv gärna att det gäller också när barnet bor på annan plats.',
  );
};
