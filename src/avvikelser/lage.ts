import type { Sparat } from '../organisation/installningar.texter.js';
import { talval } from '../organisation/installningar.texter.js';
import type { Avvikelse } from './avvikelse.krav.js';
import { risken } from './risk.texter.js';

/** Low by the nämnd's own bands: then a simplified utredning will do. */
export const lagRisk = (sak: Avvikelse): boolean =>
  risken(sak.sannolikhet, sak.allvarlighet, sak.installningar ?? {})?.niva === 1;

/** The lex Sarah-ansvarig has been asked and has not answered. */
export const provningVantar = ({
  lex_sarah_provning: provning,
  misstankt_missforhallande: misstankt,
}: Pick<Avvikelse, 'lex_sarah_provning' | 'misstankt_missforhallande'>): boolean =>
  provning === 'begard' || (misstankt === true && provning !== 'avskriven');

interface Flaggad extends Pick<
  Avvikelse,
  'status' | 'misstankt_missforhallande' | 'lex_sarah_provning' | 'parkerad_till' | 'komplettering_begard_vid'
> {
  readonly dagar: number;
}

/** What somebody ought to look at, in words. The law names no number of days, so none says that one is late by law. */
export const flaggorna = (sak: Flaggad, idag: string, val: Sparat): string[] => {
  if (sak.status === 'avslutad') return [];
  const [ejPaborjad, gammal] = [talval(val, 'avvikelse_ej_paborjad_dagar'), talval(val, 'avvikelse_utredning_dagar')];
  const flaggor = [
    sak.status === 'inkommen' && (sak.dagar > ejPaborjad ? `Inte påbörjad på ${ejPaborjad} dagar` : 'Inte mottagen'),
    sak.dagar > gammal && `Mer än ${gammal} dagar (lokal tidsgräns)`,
    provningVantar(sak) &&
      (sak.misstankt_missforhallande ? 'Misstänkt missförhållande' : 'Väntar på lex Sarah-ansvarig'),
    sak.komplettering_begard_vid !== null && 'Väntar på rapportören',
    sak.parkerad_till !== null && sak.parkerad_till >= idag && 'Parkerad',
  ];
  return flaggor.filter((flagga) => flagga !== false);
};
