import type { Personroll } from '../../src/database/vem.js';
import type { Sida } from './sidor.js';

const lista = (vag: string, som: string): Sida => ({ rutt: vag, som, vag });

/** The nämnd's documents and what it has ordered. */
export const namndlistor = (vem: (roll: Personroll) => string): Sida[] => [
  lista('/namnd', vem('namndledamot')),
  lista('/namnd/uppdrag', vem('namndledamot')),
  ...['/namnd', '/namnd/uppdrag', '/namnd/uppdrag/nytt'].map((vag) => lista(vag, vem('registrator'))),
];

/** An uppdrag that waits, as those who answer it and those who gave it see it. */
export const namndsidor = async (
  id: (sql: string) => Promise<string>,
  vem: (roll: Personroll) => string,
): Promise<Sida[]> => {
  const vag = `/namnd/uppdrag/${await id(`select id from namnd_uppdrag where status = 'oppet'`)}`;
  const dokument: Sida = {
    ...{ rutt: '/namnd/dokument/{id}', som: vem('namndledamot') },
    vag: `/namnd/dokument/${await id(`select id from rapport where status = 'klar'`)}`,
  };
  const skrivelse: Sida = {
    ...{ rutt: '/rapporter/{id}/tjansteskrivelse', som: vem('kvalitetssamordnare') },
    vag: `/rapporter/${await id(`select id from rapport where status = 'fryst'`)}/tjansteskrivelse`,
  };
  const uppdrag = (['kvalitetssamordnare', 'namndledamot'] as const).map((roll) => ({
    ...{ rutt: '/namnd/uppdrag/{id}', som: vem(roll) },
    vag,
  }));
  return [dokument, skrivelse, ...uppdrag];
};
