import type { Kvalitetsomrade } from '../processer/kodlistor.texter.js';

/**
 * Which kvalitetsområde a kategori tells of, where it can be known. Nobody marks an avvikelse or a klagomål with a
 * kvalitetsområde, so this is how they are read together; what is not here is counted as without.
 */
export const AVVIKELSENS_OMRADEN: Readonly<Record<string, Kvalitetsomrade>> = {
  'utforande.uteblir': 'trygghet',
  'utforande.delvis': 'trygghet',
  'utforande.forsent': 'tillganglighet',
  'utforande.felaktigt': 'trygghet',
  'utforande.avsteg': 'helhetssyn',
  'utforande.kontinuitet': 'helhetssyn',
  'utforande.forsummelse': 'trygghet',
  'utforande.placering': 'helhetssyn',
  'utforande.vantetid': 'tillganglighet',
  'rattssakerhet.dokumentation_saknas': 'trygghet',
  'rattssakerhet.dokumentation_forsenad': 'trygghet',
  'rattssakerhet.ej_verkstallt': 'tillganglighet',
  'rattssakerhet.handlaggningstid': 'tillganglighet',
  'rattssakerhet.skyddsbedomning': 'trygghet',
  'rattssakerhet.barnperspektiv': 'sjalvbestammande',
  'rattssakerhet.samtycke': 'sjalvbestammande',
  'rattssakerhet.saklighet': 'trygghet',
  'rattssakerhet.utan_lagstod': 'trygghet',
  'rattssakerhet.sekretess': 'sjalvbestammande',
  'rattssakerhet.vald_ej_utrett': 'trygghet',
  arbetssatt: 'kunskapsbaserad',
  'arbetssatt.kunskapsstod': 'kunskapsbaserad',
  'arbetssatt.kompetens': 'kunskapsbaserad',
  'arbetssatt.rutin_saknas': 'kunskapsbaserad',
  'arbetssatt.rutin_foljs_inte': 'kunskapsbaserad',
  'arbetssatt.metod': 'kunskapsbaserad',
  'arbetssatt.introduktion': 'kunskapsbaserad',
  'arbetssatt.ansvar': 'effektivitet',
  'arbetssatt.samverkan': 'helhetssyn',
  bemotande: 'sjalvbestammande',
  'bemotande.delaktighet': 'sjalvbestammande',
  'bemotande.kommunikation': 'sjalvbestammande',
  'bemotande.diskriminering': 'sjalvbestammande',
  'bemotande.oprofessionellt': 'sjalvbestammande',
  fysisk_miljo: 'trygghet',
  'fysisk_miljo.brand_las': 'trygghet',
  'fysisk_miljo.otrygg': 'trygghet',
  'fysisk_miljo.hjalpmedel': 'trygghet',
  'fysisk_miljo.utrustning': 'trygghet',
  'fysisk_miljo.it': 'effektivitet',
  ekonomiska_overgrepp: 'trygghet',
  'ekonomiska_overgrepp.privata_medel': 'trygghet',
  'ekonomiska_overgrepp.otillaten_anvandning': 'trygghet',
  'ekonomiska_overgrepp.patryckning': 'trygghet',
  'ekonomiska_overgrepp.stold': 'trygghet',
  fysiska_overgrepp: 'trygghet',
  'fysiska_overgrepp.mellan_brukare': 'trygghet',
  'fysiska_overgrepp.av_personal': 'trygghet',
  psykiska_overgrepp: 'trygghet',
  'psykiska_overgrepp.krankande': 'sjalvbestammande',
  'psykiska_overgrepp.kontrollerande': 'sjalvbestammande',
  sexuella_overgrepp: 'trygghet',
};

export const SYNPUNKTENS_OMRADEN: Readonly<Record<string, Kvalitetsomrade>> = {
  bemotande: 'sjalvbestammande',
  tillganglighet: 'tillganglighet',
  information: 'tillganglighet',
  delaktighet: 'sjalvbestammande',
  handlaggningstid: 'tillganglighet',
  insats: 'kunskapsbaserad',
  kontinuitet: 'helhetssyn',
  kompetens: 'kunskapsbaserad',
  samverkan: 'helhetssyn',
  dokumentation: 'sjalvbestammande',
  lokal: 'trygghet',
  ekonomi: 'effektivitet',
  rattssakerhet: 'trygghet',
};

/** The national top class that a kategori of synpunkter answers to, so that both can stand in one table. */
export const SYNPUNKTENS_HUVUDKATEGORIER: Readonly<Record<string, string>> = {
  bemotande: 'bemotande',
  tillganglighet: 'utforande',
  information: 'bemotande',
  delaktighet: 'bemotande',
  handlaggningstid: 'rattssakerhet',
  beslut: 'rattssakerhet',
  insats: 'utforande',
  kontinuitet: 'utforande',
  kompetens: 'arbetssatt',
  samverkan: 'arbetssatt',
  dokumentation: 'rattssakerhet',
  lokal: 'fysisk_miljo',
  rattssakerhet: 'rattssakerhet',
};

/** Every value once that the codes of a case lead to; `utan` when they lead nowhere. */
export const omradena = (karta: Readonly<Record<string, string>>, koder: readonly string[]): readonly string[] => {
  const funna = new Set(koder.flatMap((kod) => karta[kod] ?? []));
  return funna.size === 0 ? ['utan'] : [...funna];
};

/** The same in SQL, as a lateral join called `namn` with the column `kod`, over the list of codes `$K`. */
export const omradenaISql = (namn: string, karta: Readonly<Record<string, string>>): string => {
  const rader = Object.entries(karta).map(([kod, varde]) => `('${kod}','${varde}')`);
  return `cross join lateral (select unnest(case when x.o = '{}' then '{utan}' else x.o end) as kod from (
    select array(select distinct o.varde from unnest($K) k join (values ${rader.join(',')}) o (kod, varde) on o.kod = k) as o) x)
    ${namn}`;
};
