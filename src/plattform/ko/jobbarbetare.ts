import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { DelayedError, UnrecoverableError } from 'bullmq';
import { Installningar } from '../../config/installningar.js';
import { Databas, type Tx } from '../../database/databas.js';
import { systemFor } from '../../database/vem.js';
import { Klocka } from '../klocka/klocka.js';
import { hinner } from './hinner.js';
import { felklass, felmening, kanGaBattre } from './jobbfel.js';
import { Jobbkorning } from './jobbkorning.js';
import { gorAvbruten, gorKlar, gorMisslyckad, type Jobbrad, lamnaTillbaka, lana } from './jobbrad.js';
import { Jobbregister, type Utforarpost } from './jobbregister.js';
import { KO_TIDER, type KoTider, lanMs } from './ko-tider.js';
import { type Koarbetare, KoAnslutning, type Kojobb } from './ko-anslutning.js';
import { Schemalaggare } from './schemalaggare.js';

const NOTERAT = 'noterat i jobbet';
const DODAR = 'Jobbet avbröts flera gånger utan att bli klart, för att processen som utförde det dog.';

/** Works off the queue. In every step the row is written first and the queue told after, so the row is never behind. */
@Injectable()
export class Jobbarbetare implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logg = new Logger(Jobbarbetare.name);
  private readonly pagar = new Set<Jobbkorning>();
  private arbetare: Koarbetare | null = null;
  private stoppas = false;

  constructor(
    private readonly installningar: Installningar,
    private readonly databas: Databas,
    private readonly klocka: Klocka,
    private readonly anslutning: KoAnslutning,
    private readonly register: Jobbregister,
    private readonly schemalaggare: Schemalaggare,
    @Inject(KO_TIDER) private readonly tider: KoTider,
  ) {}

  onApplicationBootstrap(): void {
    if (this.installningar.roll === 'webb') return;
    this.arbetare = this.anslutning.arbetare((jobb, token) => this.ta(jobb, token));
  }

  /** Lets what runs finish; what does not finish in time is given back and starts anew elsewhere. */
  async beforeApplicationShutdown(): Promise<void> {
    const arbetare = this.arbetare;
    if (!arbetare) return;
    const stangd = arbetare.close();
    if (await hinner(stangd, this.tider.stoppMs)) return;
    this.stoppas = true;
    for (const korning of this.pagar) korning.stoppa('processen-stoppar');
    // One that does not listen to its signal is left: the lease runs out and another worker takes the job.
    if (!(await hinner(stangd, 5_000))) this.logg.warn('Ett jobb lyssnade inte på att processen stoppas.');
  }

  private async ta(jobb: Kojobb, token?: string): Promise<void> {
    if (this.schemalaggare.arTidpunkt(jobb)) return this.schemalaggare.bestallForAlla(jobb);
    const id = Number(jobb.id?.replace('jobb-', ''));
    const { namndId } = jobb.data;
    const lan = await this.skriv(namndId, (tx) =>
      lana(tx, id, lanMs(this.tider), this.tider.dodsfall, this.klocka.nu()),
    );
    if (lan.svar === 'slut') return;
    if (lan.svar === 'upptagen') return this.skjutUpp(jobb, token, lan.kvarMs);
    if (lan.svar === 'dodar') {
      await this.misslyckas(namndId, lan.rad, this.register.namn(jobb.name), DODAR);
      throw new UnrecoverableError(NOTERAT);
    }
    const post = this.register.hitta(jobb.name);
    if (!post) {
      this.logg.error(`Ingen utförare för jobbslaget ${jobb.name}.`);
      await this.misslyckas(namndId, lan.rad, jobb.name, 'Det finns inget i systemet som kan utföra jobbet.');
      throw new UnrecoverableError(NOTERAT);
    }
    await this.kor(jobb, token, lan.rad, post);
  }

  private async kor(jobb: Kojobb, token: string | undefined, rad: Jobbrad, post: Utforarpost): Promise<void> {
    const { namndId } = jobb.data;
    const korning = new Jobbkorning(this.databas, namndId, rad, this.tider);
    this.pagar.add(korning);
    try {
      if (this.stoppas) korning.stoppa('processen-stoppar');
      const resultat = await post.utforare.utfor(korning.arbete);
      await korning.avsluta();
      const noterat = await this.skriv(namndId, (tx) => gorKlar(tx, rad, resultat ?? null, this.klocka.nu()));
      if (!noterat) this.logg.warn(`Jobb ${rad.id} blev klart efter att en annan arbetare tagit över det.`);
    } catch (fel) {
      await korning.avsluta();
      if (korning.stoppskal === 'overtagen') return;
      if (korning.stoppskal === 'avbruten') {
        await this.skriv(namndId, (tx) => gorAvbruten(tx, rad, this.klocka.nu()));
        return;
      }
      if (korning.stoppskal === 'processen-stoppar') {
        await this.skriv(namndId, (tx) => lamnaTillbaka(tx, rad, 'Väntar på sin tur', null));
        return await this.skjutUpp(jobb, token, 0);
      }
      await this.efterFel(jobb, rad, post, fel);
    } finally {
      this.pagar.delete(korning);
    }
  }

  private async efterFel(jobb: Kojobb, rad: Jobbrad, post: Utforarpost, fel: unknown): Promise<never> {
    const mening = felmening(fel, post.kandaFel);
    const sista = !kanGaBattre(fel) || jobb.attemptsMade + 1 >= (jobb.opts.attempts ?? 1);
    // the stack says where; the message may quote a case, so it stays out of the log
    this.logg.warn(`Jobb ${rad.id} (${rad.slag}) föll på ${felklass(fel)}${varifran(fel)}${sista ? ', för gott' : ''}`);
    if (sista) {
      await this.misslyckas(jobb.data.namndId, rad, post.namn ?? post.slag, mening);
      throw new UnrecoverableError(NOTERAT);
    }
    await this.skriv(jobb.data.namndId, (tx) => lamnaTillbaka(tx, rad, 'Väntar på ett nytt försök', mening));
    throw new Error(NOTERAT);
  }

  private misslyckas(namndId: number, rad: Jobbrad, namn: string, mening: string): Promise<boolean> {
    return this.skriv(namndId, (tx) => gorMisslyckad(tx, rad, mening, namn, this.klocka.nu()));
  }

  /** Puts the job back for a while without counting it as an attempt. */
  private async skjutUpp(jobb: Kojobb, token: string | undefined, omMs: number): Promise<never> {
    await jobb.moveToDelayed(Math.ceil(performance.timeOrigin + performance.now() + omMs + 50), token);
    throw new DelayedError();
  }

  private skriv<T>(namndId: number, gor: (tx: Tx) => Promise<T>): Promise<T> {
    return this.databas.skriv(systemFor(namndId), gor);
  }
}

const varifran = (fel: unknown): string => {
  const rad = fel instanceof Error ? fel.stack?.split('\n').find((r) => r.trimStart().startsWith('at ')) : undefined;
  return rad ? ` ${rad.trim()}` : '';
};
