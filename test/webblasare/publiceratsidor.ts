import type pg from 'pg';
import type { Personroll } from '../../src/database/vem.js';
import type { Sida } from './sidor.js';

const OFFENTLIG = { sammantrade: '2026-03-10', paragraf: '§ 34', doldaTal: 3, utelamnade: [], utanText: [] };

/** A document that is examined, and what everybody reads of one that is published, in two utgåvor. */
export const publiceratsidor = async (
  agare: pg.Pool,
  namndId: string,
  vem: (roll: Personroll) => string,
): Promise<Sida[]> => {
  const berattelser = await agare.query<{ id: string }>(
    `select id from rapport where slag = 'kvalitetsberattelse' and underlag is not null and namnd_id = $1 order by id`,
    [namndId],
  );
  const fryst = berattelser.rows[0]?.id ?? '';
  for (const utgava of [1, 2])
    await agare.query(
      `insert into rapport_offentlig (namnd_id, rapport_id, nr, slag, ar, utgava, titel, dnr, sammantrade, paragraf, underlag,
         underlag_sha256, gjord_av, gjord_vid, sha256, innehall, sidor, publicerad_vid)
       select namnd_id, id, $2::int, slag, ar, $2::int, titel, dnr, '2026-03-10', '§ 34',
         (underlag::jsonb || jsonb_build_object('offentlig', $3::jsonb))::text, underlag_sha256, fryst_av, fryst_vid,
         '\\x00', '\\x00', 20, fryst_vid
       from rapport where id = $1
       on conflict (rapport_id, nr) do nothing`,
      [fryst, utgava, { ...OFFENTLIG, lattlast: 'Nämnden har skrivit en rapport.\nDen är kort.' }],
    );
  const { rows } = await agare.query<{ del: string }>(
    `select slag || '/' || ar as del from rapport_offentlig where rapport_id = $1 limit 1`,
    [fryst],
  );
  const publicerat = `/publicerat/${namndId}`;
  const dokument = `${publicerat}/${rows[0]?.del ?? ''}`;
  const samordnare = vem('kvalitetssamordnare');
  const PROVNING = '/rapporter/{id}/offentlig';
  const PUBLICERAT = '/publicerat/{namndId}';
  return [
    { rutt: PROVNING, som: samordnare, vag: `/rapporter/${fryst}/offentlig` },
    { rutt: `${PROVNING}/lattlast`, som: samordnare, vag: `/rapporter/${fryst}/offentlig/lattlast` },
    {
      rutt: `${PROVNING}/kapitel/{kod}`,
      som: vem('registrator'),
      vag: `/rapporter/${fryst}/offentlig/kapitel/07-riskanalys`,
    },
    { rutt: PUBLICERAT, som: null, vag: publicerat },
    { rutt: `${PUBLICERAT}/{slag}/{ar}`, som: null, vag: dokument },
    { rutt: `${PUBLICERAT}/{slag}/{ar}/utgava/{utgava}`, som: null, vag: `${dokument}/utgava/1` },
  ];
};
