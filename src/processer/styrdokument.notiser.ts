import type { Notis } from '../floden/notis.js';
import { svensktDatum } from '../plattform/klocka/datum.js';
import type { Styrdokumentversion } from './styrdokument.krav.js';
import { styrdokumentslag, type Styrdokumenthandling } from './styrdokument.texter.js';

type Versionsnotis = Notis<Styrdokumentversion>;

const namn = ({ slag, titel }: Styrdokumentversion): string => `${styrdokumentslag[slag].etikett}: ${titel}`;
const lank = ({ styrdokument_id: id, nr }: Styrdokumentversion): string => `/styrdokument/${id}/versioner/${nr}`;
const tillLasarna: Versionsnotis['till'] = ({ lasare = [] }) => lasare.map((personId) => ({ personId }));
const tillAnsvarig: Versionsnotis['till'] = ({ ansvarig_person_id: personId }) => [{ personId }];

const faststalld: Versionsnotis = {
  till: tillLasarna,
  text: (sak) =>
    `${namn(sak)} är fastställd${sak.galler_fran === null ? '' : ` och gäller från ${svensktDatum(sak.galler_fran)}`}.`,
  lank: ({ styrdokument_id: id }) => `/styrdokument/${id}`,
};
const upphavd: Versionsnotis = { till: tillLasarna, text: (sak) => `${namn(sak)} gäller inte längre.`, lank };

/** Who hears of each act. */
export const styrdokumentnotiser: Readonly<Record<Styrdokumenthandling, Versionsnotis | 'ingen'>> = {
  skapa: 'ingen',
  skriv: 'ingen',
  remittera: {
    till: tillLasarna,
    text: (sak) => `${namn(sak)} är på remiss. Du kan lämna synpunkter på förslaget.`,
    lank,
  },
  aterta: 'ingen',
  slopa: { till: tillAnsvarig, text: (sak) => `Utkastet till ${namn(sak)} är slopat.`, lank },
  faststallNamnden: faststalld,
  faststallForvaltningen: faststalld,
  faststallVerksamheten: faststalld,
  bekrafta: 'ingen',
  upphavNamndens: upphavd,
  upphav: upphavd,
  // those who shall read the new one have been told of it
  ersatt: 'ingen',
};
