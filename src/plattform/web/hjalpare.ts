import Handlebars from 'handlebars';
import { decimal, heltal, procent, svenskTid, svensktDatum } from '../klocka/datum.js';
import type { Aterspel } from './aterspel.js';
import { SafeHtml } from './safe-html.js';

type Val = Handlebars.HelperOptions;

interface Rot {
  readonly sida?: { readonly url?: string; readonly aterspel?: Aterspel };
}

const saknas = (varde: unknown): boolean => varde === null || varde === undefined || varde === '';
const esc = (varde: unknown): string => Handlebars.escapeExpression(varde as string);
const rot = (val: Val): Rot => (val.data as { root: Rot }).root;
/** An empty array is nothing, as in `{{#if}}`. */
const arSann = (varde: unknown): boolean => (Array.isArray(varde) ? varde.length > 0 : Boolean(varde));

/** `2026-11-22` or a Date → 22 november 2026. */
const datum = (varde: unknown): string => {
  if (saknas(varde)) return '';
  return varde instanceof Date ? (svenskTid(varde).split(' kl.')[0] ?? '') : svensktDatum(String(varde).slice(0, 10));
};

/** A Date → 22 november 2026 kl. 14.05. */
const tid = (varde: unknown): string => (varde instanceof Date ? svenskTid(varde) : datum(varde));

/** The same as machines want it, for `<time datetime>`. */
const maskintid = (varde: unknown): string =>
  saknas(varde) ? '' : varde instanceof Date ? varde.toISOString() : String(varde);

/** A link; the one that leads to this very page says so. */
function lank(this: unknown, url: unknown, text: unknown, val: Val): SafeHtml {
  const hit = String(url);
  // only paths and web addresses; javascript: and its relatives become no link at all
  if (!/^(\/(?!\/)|#|\?|https?:\/\/|mailto:|tel:)/.test(hit)) return new SafeHtml(esc(text));
  const hash = val.hash as Record<string, unknown>;
  const klass = saknas(hash.klass) ? '' : ` class="${esc(hash.klass)}"`;
  const aktuell = rot(val).sida?.url?.split('?')[0] === hit ? ' aria-current="page"' : '';
  return new SafeHtml(`<a href="${esc(hit)}"${klass}${aktuell}>${esc(text)}</a>`);
}

/**
 * Around the content of a form: when this is the form that was refused, its fields find what was typed and what was
 * wrong with it as `@aterspel`. Several forms on one page never mix their fields.
 */
function iFormular(this: unknown, action: unknown, prefix: unknown, val: Val): string {
  const data = Handlebars.createFrame(val.data as object) as Record<string, unknown>;
  const aterspel = rot(val).sida?.aterspel;
  const denna = aterspel !== undefined && (saknas(action) || aterspel.action === String(action).split('?')[0]);
  data.aterspel = denna ? aterspel : undefined;
  data.prefix = saknas(prefix) ? '' : `${String(prefix)}-`;
  if (denna) aterspel.prefix = String(data.prefix);
  return val.fn(this, { data });
}

/** The error summary is shown once: where the page puts it, or else above the page. */
function felenEnGang(this: unknown, val: Val): string {
  const aterspel = rot(val).sida?.aterspel;
  if (!aterspel || aterspel.visad) return '';
  aterspel.visad = true;
  return val.fn(aterspel);
}

/** Value of a field: what was typed in the refused form, else what is stored. */
const faltvarde = (aterspel: Aterspel | undefined, namn: string, varde: unknown): unknown =>
  aterspel ? (aterspel.ifyllt[namn] ?? '') : (varde ?? '');

const innehaller = (lista: unknown, varde: unknown): boolean =>
  (Array.isArray(lista) ? lista : saknas(lista) ? [] : [lista]).some((ett) => String(ett) === String(varde));

const utanVal = (argument: unknown[]): unknown[] => argument.slice(0, -1);

/** Every helper there is. An unknown one stops the start. */
export const HJALPARE = {
  datum,
  tid,
  maskintid,
  heltal: (varde: unknown) => (saknas(varde) ? '–' : heltal(Number(varde))),
  decimal: (varde: unknown, antal: unknown) =>
    saknas(varde) ? '–' : decimal(Number(varde), typeof antal === 'number' ? antal : 1),
  procent: (taljare: unknown, namnare: unknown) =>
    saknas(taljare) || saknas(namnare) ? '–' : (procent(Number(taljare), Number(namnare)) ?? '–'),
  /** «1 avvikelse», «3 avvikelser»: the word that goes with the number. */
  bojd: (antal: unknown, en: unknown, flera: unknown) => (Number(antal) === 1 ? en : flera),
  eq: (a: unknown, b: unknown) => a === b,
  not: (a: unknown) => !arSann(a),
  /** The last when all of them hold: `(or (and (eq a b) 'then') 'else')`. */
  and: (...a: unknown[]) => utanVal(a).every(arSann) && utanVal(a).at(-1),
  or: (...a: unknown[]) => utanVal(a).find(arSann) ?? false,
  finns: (a: unknown) => !saknas(a),
  innehaller,
  faltvarde,
  lista: (...a: unknown[]) => utanVal(a),
  ihop: (...a: unknown[]) => utanVal(a).join(''),
  uppraknat: (a: unknown) => (Array.isArray(a) ? a.join(', ') : a),
  lank,
  iFormular,
  felenEnGang,
};
