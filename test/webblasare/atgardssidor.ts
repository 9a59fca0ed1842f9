import type { Sida } from './sidor.js';

/** The pages of åtgärder in the example: proposed, under way, carried out, and where the effect is planned. */
export const atgardssidor = async (id: (sql: string) => Promise<string>, samordnare: string): Promise<Sida[]> => {
  const sida = (rutt: string, vag: string): Sida => ({ rutt, som: samordnare, vag });
  const en = (villkor: string): Promise<string> => id(`select id from atgard where ${villkor} order by id desc`);
  const [foreslagen, pagar] = [await en(`status = 'foreslagen'`), await en(`status = 'pagar'`)];
  const genomford = await en(`status = 'genomford'`);
  const avvikelse = await id(`select sak_id as id from atgard_kalla where sak = 'avvikelse' order by 1`);
  return [
    sida('/atgarder/{id}', `/atgarder/${foreslagen}`),
    sida('/atgarder/{id}', `/atgarder/${pagar}`),
    sida('/atgarder/{id}', `/atgarder/${genomford}`),
    sida('/atgarder/{id}/matning', `/atgarder/${foreslagen}/matning`),
    sida('/atgarder/ny', `/atgarder/ny?sak=avvikelse&sakId=${avvikelse}`),
  ];
};
