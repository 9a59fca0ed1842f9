import type { Sida } from './sidor.js';

/** The pages of åtgärder in the example, and of krav over time: proposed, under way, carried out, and where the effect is planned. */
export const atgardssidor = async (id: (sql: string) => Promise<string>, samordnare: string): Promise<Sida[]> => {
  const sida = (rutt: string, vag: string): Sida => ({ rutt, som: samordnare, vag });
  const en = (villkor: string): Promise<string> => id(`select id from atgard where ${villkor} order by id desc`);
  const [foreslagen, pagar] = [await en(`status = 'foreslagen'`), await en(`status = 'pagar'`)];
  const genomford = await en(`id in (select atgard_id from atgard_forslag where status = 'vantar')`);
  const [omtag, holl] = [await en('varv = 2'), await en(`status = 'avslutad' and matning_kravs`)];
  const yttre = await id('select id from atgard_yttre_kalla');
  const avvikelse = await id(`select sak_id as id from atgard_kalla where sak = 'avvikelse' order by 1`);
  const krav = await id(`select id from kravuppfoljning where status = 'delgiven'`);
  const kravPagar = await id(`select id from kravuppfoljning where status = 'pagar'`);
  return [
    sida('/kravuppfoljningar/{id}', `/kravuppfoljningar/${kravPagar}`),
    sida('/kravuppfoljningar/{id}/over-tid', `/kravuppfoljningar/${krav}/over-tid`),
    sida('/atgarder/{id}', `/atgarder/${foreslagen}`),
    sida('/atgarder/{id}', `/atgarder/${pagar}`),
    sida('/atgarder/{id}', `/atgarder/${genomford}`),
    sida('/atgarder/{id}', `/atgarder/${omtag}`),
    sida('/atgarder/{id}', `/atgarder/${holl}`),
    sida('/atgardskallor/{id}', `/atgardskallor/${yttre}`),
    sida('/atgarder/{id}/matning', `/atgarder/${foreslagen}/matning`),
    sida('/atgarder/ny', `/atgarder/ny?sak=avvikelse&sakId=${avvikelse}`),
  ];
};
