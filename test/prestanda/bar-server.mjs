/** The anchor: bare fastify and pg with the same SQL as the product's list and insert, and nothing else. */
import fastify from 'fastify';
import pg from 'pg';

const pool = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  max: 10,
  options: '-c timezone=Europe/Stockholm',
});
const app = fastify();

app.get('/halsa', () => ({ status: 'ok' }));

app.get('/avvikelser/:namnd', async (req) => {
  const namnd = Number(req.params.namnd);
  const idag = new Date().toISOString().slice(0, 10);
  const { rows } = await pool.query({
    name: 'lista',
    text: `select a.id, v.namn as enhet, a.status, left(a.handelseforlopp, 140) as utdrag, a.rapporterad_datum as rapporterad,
        a.sannolikhet, a.allvarlighet, a.misstankt_missforhallande as misstankt, a.risk_ordning as ordning
      from avvikelse a join enhet_version v on v.id = a.enhet_version_id
      where a.namnd_id = $1 and a.status <> 'avslutad'
      order by a.risk_ordning, a.rapporterad_datum, a.id limit 51`,
    values: [namnd],
  });
  const antal = await pool.query({
    name: 'rakna',
    text: `select (select count(*) from (select 1 from avvikelse a where a.namnd_id = $1 and a.status <> 'avslutad'
          limit 1001) n) as antal,
        (select coalesce(jsonb_agg(jsonb_build_object('varde', v.enhet_id, 'text', v.namn) order by v.namn), '[]')
         from enhet_version v where v.namnd_id = $1 and v.fran <= $2::date and (v.till is null or v.till >= $2::date)) as enheter`,
    values: [namnd, idag],
  });
  return { avvikelser: rows.slice(0, 50), ...antal.rows[0] };
});

app.post('/avvikelser/:namnd', async (req, svar) => {
  const {
    enhetId,
    enhetVersion,
    rapportor,
    nyckel,
    handelseforlopp,
    intraffadDatum,
    intraffadTid,
    beror,
    omedelbarAtgard,
  } = req.body;
  const nu = new Date();
  const { rows } = await pool.query({
    name: 'ny',
    text: `insert into avvikelse (namnd_id, enhet_id, enhet_version_id, status, rapportor_id, nyckel, handelseforlopp,
        intraffad_datum, intraffad_tid, beror, omedelbar_atgard, rapporterad_vid, rapporterad_datum, efterregistrerad, lagrum)
      values ($1, $2, $3, 'inkommen', $4, $5, $6, $7, $8, $9, $10, $11, $12, false, '{}') returning id`,
    values: [
      Number(req.params.namnd),
      enhetId,
      enhetVersion,
      rapportor,
      nyckel,
      handelseforlopp,
      intraffadDatum,
      intraffadTid,
      beror,
      omedelbarAtgard,
      nu,
      nu.toISOString().slice(0, 10),
    ],
  });
  svar.code(201);
  return rows[0];
});

process.once('SIGTERM', () => void app.close().then(() => pool.end()));
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
