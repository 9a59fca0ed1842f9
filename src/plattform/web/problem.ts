import { HttpException } from '@nestjs/common';
import { Andrad, Fel, FinnsInte, ForManga, OgiltigtFormular, Regelbrott, SaknarBehorighet, Upptagen } from '../fel.js';
import { EjInloggad, ObehorigBegaran } from './ej-inloggad.js';

/** RFC 9457, in Swedish. The same facts make the error page. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** Sentences by field. */
  readonly fel?: Readonly<Record<string, readonly string[]>>;
  /** Every rule that stands in the way. */
  readonly brister?: readonly string[];
  /** What is stored now, when somebody else came first. */
  readonly nuvarande?: Readonly<Record<string, unknown>>;
}

const sa = (slag: string, status: number, title: string, detail: string, mer: Partial<Problem> = {}): Problem => ({
  type: `urn:kvalitet:fel:${slag}`,
  title,
  status,
  detail,
  ...mer,
});

/** Errors of the framework itself, by status. Their own texts are English and are never shown. */
const HTTP: Record<number, [slag: string, titel: string, text: string]> = {
  400: ['trasig', 'Begäran går inte att läsa', 'Det som skickades går inte att läsa.'],
  401: ['inloggning', 'Logga in', 'Du behöver logga in.'],
  403: ['behorighet', 'Du har inte behörighet', 'Du har inte behörighet till det här.'],
  404: ['finns-inte', 'Sidan finns inte', 'Sidan finns inte, eller så har du inte tillgång till den.'],
  405: ['finns-inte', 'Det går inte här', 'Det går inte att göra så på den här adressen.'],
  408: ['tid', 'Det tog för lång tid', 'Det tog för lång tid att ta emot uppgifterna. Försök igen.'],
  413: [
    'for-stort',
    'För mycket på en gång',
    'Det du skickade är för stort, och har inte sparats. Gå tillbaka i webbläsaren, och välj färre eller mindre filer eller korta texten.',
  ],
  414: ['for-stort', 'Adressen är för lång', 'Adressen är för lång.'],
  415: ['format', 'Okänt format', 'Skicka uppgifterna som formulär eller JSON.'],
  429: [
    'for-manga',
    'För många försök',
    'Det har kommit för många försök på kort tid. Vänta en stund och försök igen.',
  ],
  503: ['upptagen', 'Tjänsten är upptagen', 'Tjänsten kan inte svara just nu. Försök igen om en stund.'],
};

/** The one place where an error becomes a status and words. */
export const problemFor = (fel: unknown): Problem => {
  if (fel instanceof EjInloggad) return sa('inloggning', 401, 'Logga in', fel.message);
  if (fel instanceof ObehorigBegaran) return sa('egen-sida', 403, 'Begäran stoppades', fel.message);
  if (fel instanceof SaknarBehorighet) return sa('behorighet', 403, 'Du har inte behörighet', fel.message);
  if (fel instanceof FinnsInte) return sa('finns-inte', 404, 'Finns inte', fel.message);
  if (fel instanceof Regelbrott) {
    const { brister } = fel;
    return sa('regelbrott', 409, 'Det går inte än', brister.join(' '), { brister });
  }
  if (fel instanceof Andrad) {
    return sa('andrad', 409, 'Någon annan hann före', fel.message, { nuvarande: fel.nuvarande });
  }
  if (fel instanceof ForManga) return sa('for-manga', 429, 'För många försök', fel.message);
  if (fel instanceof OgiltigtFormular) {
    const antal = Object.values(fel.falt).flat().length;
    const text = antal === 1 ? 'En uppgift behöver rättas.' : `${antal} uppgifter behöver rättas.`;
    return sa('ogiltigt', 422, 'Uppgifterna behöver rättas', text, { fel: fel.falt });
  }
  const status = statusUr(fel);
  const kand = HTTP[status];
  if (kand) return sa(kand[0], status, kand[1], kand[2]);
  if (status >= 400 && status < 500) return sa('trasig', status, 'Det gick inte', 'Begäran kan inte utföras.');
  return sa('internt', 500, 'Något gick fel hos oss', 'Felet är noterat. Försök igen om en stund.');
};

/** Nest's and Fastify's own errors carry their status; anything else is our fault. */
const statusUr = (fel: unknown): number => {
  if (fel instanceof Fel) return 500;
  if (fel instanceof Upptagen) return 503;
  if (fel instanceof HttpException) return fel.getStatus();
  const { statusCode, code } = (fel ?? {}) as { statusCode?: unknown; code?: unknown };
  const urFastify = typeof code === 'string' && code.startsWith('FST_') && typeof statusCode === 'number';
  return urFastify ? statusCode : 500;
};

/** What may be written in the log about an unexpected error: database messages can hold personal data. */
export const loggtext = (fel: unknown): string => {
  if (!(fel instanceof Error)) return 'Okänt fel';
  const kod = (fel as { code?: unknown }).code;
  const spar = (fel.stack ?? '').split('\n').filter((rad) => rad.trimStart().startsWith('at '));
  const rubrik = typeof kod === 'string' ? `${fel.name} ${kod}` : `${fel.name}: ${fel.message.slice(0, 300)}`;
  return [rubrik, ...spar].join('\n');
};
