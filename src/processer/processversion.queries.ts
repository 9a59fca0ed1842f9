import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { FinnsInte } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { skillnadssumma, textskillnad, type Skillnadsrad } from '../plattform/text/textskillnad.js';
import { arendesida, type Arendesida } from './arendesida.queries.js';
import { beskrivningI } from './beskrivning.queries.js';
import { processinnehall, sammaInnehall, somRader, type Processinnehall } from './processinnehall.js';
import { fyllPaProcessversion, processversionFlode } from './processversion.flode.js';
import type { Processversion } from './processversion.krav.js';
import type { Processversionsplats } from './processversion.service.js';
import { processversionston, processversionstexter, type Processversionsstatus } from './processversion.texter.js';

export interface Processversionsrad {
  readonly nr: number;
  readonly statustext: string;
  readonly ton: string;
  readonly galler_fran: string | null;
  readonly galler_till: string | null;
  readonly granskas_senast: string | null;
  readonly faststallare: string | null;
}

/** Where the description of a process stands: what holds, what is on its way, and whether it has been changed since. */
export interface Processlage {
  readonly versioner: readonly Processversionsrad[];
  readonly gallande: Processversionsrad | null;
  readonly paVag: Processversionsrad | null;
  /** The description is another than the version that holds. */
  readonly andrad: boolean;
}

export interface Processversionssida extends Arendesida {
  readonly sak: Processversion;
  /** As it was fastställt or sent out; as it is now while it is an utkast. */
  readonly innehall: Processinnehall;
  readonly statustext: string;
  readonly ton: string;
  readonly faststallare: string | null;
  readonly skillnad: Skillnad | null;
  readonly remissvar: readonly { readonly namn: string; readonly text: string; readonly vid: Date }[];
}

interface Skillnad {
  readonly mot: number;
  readonly rader: readonly Skillnadsrad[];
  readonly nya: number;
  readonly borta: number;
  readonly andrade: number;
}

type Rad = Processversion & { readonly faststallare: string | null };

const radvy = ({ nr, status, galler_fran, galler_till, granskas_senast, faststallare }: Rad): Processversionsrad => ({
  ...{ nr, galler_fran, galler_till, granskas_senast, faststallare },
  statustext: processversionstexter.status[status as Processversionsstatus],
  ton: processversionston[status as Processversionsstatus],
});

const versionerna = (tx: Tx, processId: number): Promise<Rad[]> =>
  tx.sql<Rad>(
    'processer.processversioner',
    `select v.*, p.namn as faststallare from process_version v left join person p on p.id = v.faststalld_av
     where v.process_id = $1 order by v.nr desc`,
    [processId],
  );

const galler = ({ galler_fran: fran, galler_till: till }: Rad): boolean => fran !== null && till === null;

@Injectable()
export class ProcessversionQueries {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
  ) {}

  lage(vem: Vem, processId: number): Promise<Processlage> {
    return this.databas.las(vem, async (tx) => {
      const rader = await versionerna(tx, processId);
      const nu = processinnehall(await beskrivningI(tx, processId, this.klocka.idag()));
      const gallande = rader.find(galler);
      const paVag = rader.find(({ status }) => status === 'utkast' || status === 'remiss');
      return {
        versioner: rader.map(radvy),
        gallande: gallande ? radvy(gallande) : null,
        paVag: paVag ? radvy(paVag) : null,
        andrad: gallande?.innehall ? !sammaInnehall(gallande.innehall, nu) : false,
      };
    });
  }

  sida(vem: Vem, { id, nr }: Processversionsplats): Promise<Processversionssida> {
    return this.databas.las(vem, async (tx) => {
      const idag = this.klocka.idag();
      const rader = await versionerna(tx, id);
      const rad = rader.find((en) => en.nr === nr);
      if (!rad) throw new FinnsInte();
      const { faststallare, ...bar } = rad;
      const sak = await fyllPaProcessversion(tx, bar);
      const innehall = sak.innehall ?? processinnehall(await beskrivningI(tx, id, idag));
      const forra = rader.find((en) => en.nr < nr && en.galler_fran !== null);
      const remissvar = await tx.sql<Processversionssida['remissvar'][number]>(
        'processer.process-remissvaren',
        `select p.namn, r.text, r.vid from process_remissvar r join person p on p.id = r.person_id
         where r.process_version_id = $1 order by r.id`,
        [sak.id],
      );
      return {
        ...(await arendesida(tx, processversionFlode, sak, `/processer/${id}/versioner/${nr}`, idag)),
        ...{ sak, innehall, faststallare, remissvar },
        statustext: processversionstexter.status[sak.status as Processversionsstatus],
        ton: processversionston[sak.status as Processversionsstatus],
        skillnad: forra?.innehall ? skillnaden(forra.nr, forra.innehall, innehall) : null,
      };
    });
  }
}

const skillnaden = (mot: number, forr: Processinnehall, nu: Processinnehall): Skillnad => {
  const rader = textskillnad(somRader(forr), somRader(nu));
  return { mot, rader, ...skillnadssumma(rader) };
};
