import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import type { Arbetslista, EgenRapport, Lista } from '../../src/oversikt/arbetslista.queries.js';
import type { Driftlage } from '../../src/oversikt/drift.queries.js';
import type { Enhetstal, Lucktal, Nyckeltal } from '../../src/oversikt/nyckeltal.queries.js';
import type { Namnd, Personvem } from '../givet/organisation.js';
import type { Provhus } from './provhus.js';

/** The view model of the start page; each section is there for those it is for. */
export interface Sida {
  readonly olasta: number;
  readonly arbetslista?: Arbetslista;
  readonly perEnhet?: { readonly enheter: readonly Enhetstal[] };
  readonly nyckeltal?: { readonly avvikelser: readonly Nyckeltal[]; readonly planen: readonly Nyckeltal[] };
  readonly luckor?: { readonly finnsPlan: boolean; readonly luckor: readonly Lucktal[] };
  readonly jobb?: { readonly misslyckade: number };
  readonly utkast?: readonly { id: number; skrivna: number; avsnitt: number }[];
  readonly paVag?: readonly { id: number; statustext: string; vantar: string }[];
  readonly attGodkanna?: readonly { id: number; harDokument: boolean }[];
  readonly diarium?: {
    readonly utanNummer: readonly { id: number }[];
    readonly vantarBeslut: readonly { id: number }[];
  };
  readonly drift?: Driftlage;
  readonly minaRapporter?: readonly EgenRapport[];
  readonly minaAtgarder?: Lista<{ readonly id: number; readonly forsenad: boolean }>;
  readonly faststallda?: readonly { id: number }[];
}

/** The start page as somebody sees it. */
export const sidan = async (hus: Provhus, vem: Personvem): Promise<Sida> => (await hus.som(vem)).json<Sida>('/');
export const html = async (hus: Provhus, vem: Personvem): Promise<string> => {
  const svar = await (await hus.som(vem)).html('/');
  expect(svar.status).toBe(200);
  return svar.text;
};
export const ids = (rader: readonly { id: number }[] | undefined): number[] | undefined => rader?.map(({ id }) => id);

interface Given {
  readonly enhet?: number;
  readonly status?: string;
  readonly rapporterad?: string;
  readonly rapportor?: number | null;
  readonly aterkoppling?: string;
}
/** A case made past the flow, to stand where the test needs it. */
export const enAvvikelse = async ({ db }: Provhus, i: Namnd, om: Given = {}): Promise<number> => {
  const { enhet = i.enhet, status = 'inkommen', rapporterad = '2026-11-20', rapportor = i.medarbetare.personId } = om;
  const { rows } = await db.agare.query<{ id: number }>(
    `insert into avvikelse (namnd_id, enhet_id, enhet_version_id, status, rapportor_id, nyckel, handelseforlopp, beror,
       rapporterad_vid, rapporterad_datum, aterkoppling, aterkopplad_vid)
     select $1, $2, v.id, $3, $4, $5, 'Hemligt händelseförlopp', 'enskild', $6::date, $6::date, $7,
       case when $7::text is not null then $6::date end
     from enhet_version v where v.enhet_id = $2 returning id`,
    [i.namndId, enhet, status, rapportor, randomUUID(), rapporterad, om.aterkoppling ?? null],
  );
  return rows[0]!.id;
};
export const enAtgard = async (
  { db }: Provhus,
  i: Namnd,
  om: {
    person?: number;
    enhet?: number;
    klart: string | null;
    status?: string;
  },
): Promise<number> => {
  const { rows } = await db.agare.query<{ id: number }>(
    `insert into atgard (namnd_id, text, status, ansvarig_person_id, enhet_id, klart_senast, skapad_vid)
     values ($1, 'Skriv om rutinen', $2, $3, $4, $5, now()) returning id`,
    [i.namndId, om.status ?? 'beslutad', om.person ?? null, om.enhet ?? null, om.klart],
  );
  return rows[0]!.id;
};
