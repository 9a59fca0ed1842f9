/** A nämnd with so many enheter that two chefer share each, as an enhetschef and the one who stands in do. */
import { loggaIn } from './miljo.mjs';

export const CHEFER = 50;
const PER_ENHET = 2;

export const laddaOrganisation = async (agare) => {
  const ett = async (text, varden) => (await agare.query(text, varden)).rows[0].id;
  const namndId = await ett("insert into namnd (kommun, namn) values ('Mätkommunen', 'Lastnämnden') returning id", []);
  const person = async (roll, enhetId, nr) => {
    const personId = await ett('insert into person (namnd_id, namn, epost) values ($1, $2, $3) returning id', [
      namndId,
      `Prov ${roll} ${nr}`,
      `${roll}.${nr}@last.example`,
    ]);
    await agare.query(
      "insert into uppdrag (namnd_id, person_id, roll, enhet_id, fran) values ($1, $2, $3, $4, '2015-01-01')",
      [namndId, personId, roll, enhetId],
    );
    return { personId, enhetId, huvud: await loggaIn(agare, { namndId, personId }) };
  };
  await person('registrator', null, 1);
  const [chefer, medarbetare] = [[], []];
  for (let nr = 1; nr <= CHEFER / PER_ENHET; nr++) {
    const enhetId = await ett("insert into enhet (namnd_id, niva) values ($1, 'enhet') returning id", [namndId]);
    await agare.query("insert into enhet_version (namnd_id, enhet_id, namn, fran) values ($1, $2, $3, '2015-01-01')", [
      namndId,
      enhetId,
      `Enhet ${nr}`,
    ]);
    for (let c = 1; c <= PER_ENHET; c++) chefer.push(await person('enhetschef', enhetId, `${nr}.${c}`));
    medarbetare.push(await person('medarbetare', enhetId, nr));
  }
  return { namndId, chefer, medarbetare };
};
