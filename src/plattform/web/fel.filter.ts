import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Aterspelslada, ifylltUr, type Aterspel } from './aterspel.js';
import { andrarNagot } from './csrf.js';
import { hamtaEgenSida } from './egen-hamtning.js';
import { villHaHtml } from './forhandla.js';
import { loggtext, problemFor, type Problem } from './problem.js';
import type { Sidor } from './sidor.js';
import type { VemLasare } from './vem-lasare.js';

/** Statuses that have a page of their own in templates/fel; the others share one. */
const SIDOR = new Set([401, 403, 404, 409, 422, 500]);

/** The only place that turns an error into a status and a page, or into problem+json. */
@Catch()
export class FelFilter implements ExceptionFilter {
  private readonly logger = new Logger('Webb');

  constructor(
    private readonly sidor: Sidor,
    private readonly lada: Aterspelslada,
    private readonly lasare: VemLasare,
  ) {}

  async catch(fel: unknown, host: ArgumentsHost): Promise<void> {
    const req = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = problemFor(fel);
    if (problem.status >= 500) this.logger.error(`[${req.id}] ${req.method} ${rutt(req)} ${loggtext(fel)}`);
    if (reply.sent) return;
    reply.header('vary', 'Accept').header('cache-control', 'no-store');
    if (!villHaHtml(req)) {
      this.somJson(req, reply, problem);
      return;
    }
    if (problem.status === 401 && !andrarNagot(req)) {
      reply
        .code(303)
        .header('location', `/logga-in?till=${encodeURIComponent(req.url)}`)
        .send('');
      return;
    }
    const html = (await this.formularetIgen(req, reply, problem)) ?? (await this.felsida(req, reply, problem));
    reply.code(problem.status).type('text/html; charset=utf-8').send(html);
  }

  private somJson(req: FastifyRequest, reply: FastifyReply, problem: Problem): void {
    if (problem.status === 401) reply.header('www-authenticate', 'Bearer');
    const svar = { ...problem, instance: req.url, begaran: req.id };
    reply.code(problem.status).type('application/problem+json; charset=utf-8').send(JSON.stringify(svar));
  }

  /** The page of the form, drawn by itself as always, with what was typed and what was wrong. */
  private async formularetIgen(req: FastifyRequest, reply: FastifyReply, problem: Problem): Promise<string | null> {
    const monster = req.handlarmarken?.formularSida;
    if (monster === undefined || !andrarNagot(req) || ![409, 422, 500, 503].includes(problem.status)) return null;
    const url = fyllIn(monster, req.params as Record<string, string>);
    const token = this.lada.lagg(aterspelAv(req, problem));
    try {
      const svar = await hamtaEgenSida(req, url, { [Aterspelslada.HUVUD]: token });
      if (svar.status !== 200) return null;
      if (svar.kakor.length > 0) reply.header('set-cookie', svar.kakor);
      return svar.html;
    } catch (fel) {
      this.logger.error(`[${req.id}] formuläret kunde inte visas igen: ${loggtext(fel)}`);
      return null;
    } finally {
      this.lada.ta(token);
    }
  }

  private async felsida(req: FastifyRequest, reply: FastifyReply, problem: Problem): Promise<string> {
    // an address that no handler has never reached the guard, but the page still has the menu of who asks
    if (req.inloggning === undefined) req.inloggning = await this.lasare.las(req).catch(() => null);
    const skrivet = andrarNagot(req)
      ? Object.entries(ifylltUr(req.body)).map(([namn, varde]) => ({ namn, varde }))
      : [];
    const mall = `fel/${SIDOR.has(problem.status) ? problem.status : 'annat'}`;
    const nuvarande = Object.entries(problem.nuvarande ?? {}).map(([namn, varde]) => ({ namn, varde }));
    const fel = Object.values(problem.fel ?? {}).flat();
    const modell = { titel: problem.title, ...problem, fel, nuvarande, skrivet, begaran: req.id };
    return this.sidor.rita(req, reply, mall, modell);
  }
}

/** The route as declared, never the address itself: it may hold what somebody searched for. */
const rutt = (req: FastifyRequest): string => req.routeOptions.url ?? '(okänd adress)';

const fyllIn = (monster: string, params: Record<string, string>): string =>
  monster.replace(/:(\w+)/g, (_allt, namn: string) => encodeURIComponent(params[namn] ?? ''));

const aterspelAv = (req: FastifyRequest, problem: Problem): Aterspel => ({
  action: req.url.split('?')[0] ?? '',
  ifyllt: ifylltUr(req.body),
  fel: problem.fel ?? { '': problem.brister ?? [problem.detail] },
  rubrik: problem.title,
  konflikt: problem.nuvarande,
  prefix: '',
  visad: false,
});
