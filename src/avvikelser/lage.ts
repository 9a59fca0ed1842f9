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

type Flaggad = Pick<
  Avvikelse,
  'status' | 'misstankt_missforhallande' | 'lex_sarah_provning' | 'parkerad_till' | 'komplettering_begard_vid'
>;

/**
 * What somebody ought to look at, in words. The law names no number of days, so none says that one is late by law.
 * @param dagar since it was reported
 */
export const flaggorna = (sak: Flaggad, dagar: number, idag: string, val: Sparat): string[] => {
  const flaggor: string[] = [];
  if (sak.status === 'avslutad') return flaggor;
  const [grans, gammal] = [talval(val, 'avvikelse_ej_paborjad_dagar'), talval(val, 'avvikelse_utredning_dagar')];
  const ejPaborjad = sak.status === 'inkommen' && dagar > grans;
  // that nobody has begun says already that it has not been looked into
  if (ejPaborjad) flaggor.push(`Inte påbörjad på ${grans} dagar`);
  else if (sak.status === 'inkommen') flaggor.push('Inte mottagen');
  const outredd = ['inkommen', 'granskas', 'utreds'].includes(sak.status) && !ejPaborjad;
  if (dagar > gammal && outredd) flaggor.push(`Inte utredd på ${gammal} dagar (lokal tidsgräns)`);
  if (provningVantar(sak))
    flaggor.push(sak.misstankt_missforhallande ? 'Misstänkt missförhållande' : 'Väntar på lex Sarah-ansvarig');
  if (sak.komplettering_begard_vid !== null) flaggor.push('Väntar på rapportören');
  if (sak.parkerad_till !== null && sak.parkerad_till >= idag) flaggor.push('Parkerad');
  return flaggor;
};
