/** What a chef and a medarbetare do all day, each with the next step when the answer to the last one is whole. */
import { randomUUID } from 'node:crypto';
import { setTimeout as vanta } from 'node:timers/promises';

/** Of the worklist, so many cases are what a chef may take up; two of the same enhet often take the same. */
const OVERST = 4;
const SKICKAR_DUBBELT = 0.2;
const INGET_ATT_GORA = 200;
/** Between two reports of a medarbetare. */
const PAUS = 2000;
const DAG = 24 * 3600_000;

const ettAv = (val) => val[Math.floor(Math.random() * val.length)];
const om = (dagar) => new Date(Date.now() + dagar * DAG).toISOString().slice(0, 10);

const json = (huvud, kropp) => ({
  method: kropp ? 'POST' : 'GET',
  headers: { accept: 'application/json', ...huvud, ...(kropp ? { 'content-type': 'application/json' } : {}) },
  ...(kropp ? { body: JSON.stringify(kropp) } : {}),
});

/** Opens the worklist, takes a case up and does with it what is next, until the time is out. */
export const arbeta = async (chef) => {
  const { tider, bas, huvud, slut } = chef;
  while (performance.now() < slut) {
    const svar = await tider.fraga('Arbetslistan', `${bas}/avvikelser`, json(huvud));
    const { avvikelser = [] } = svar.god ? JSON.parse(svar.text) : {};
    if (avvikelser.length === 0) await vanta(INGET_ATT_GORA);
    else await handlagg(chef, ettAv(avvikelser.slice(0, OVERST)).id);
  }
};

/** Step by step to the end; who comes second reads again and goes on from there, or leaves it to the other. */
const handlagg = async (chef, id) => {
  const { tider, bas, huvud, slut, bok } = chef;
  while (performance.now() < slut) {
    const sidan = await tider.fraga('Öppna ett ärende', `${bas}/avvikelser/${id}`, json(huvud));
    if (!sidan.god) return;
    const { version, avvikelse } = JSON.parse(sidan.text);
    const nasta = nastaSteg(avvikelse, chef);
    if (nasta === null) return;
    const { handling, namn, vag, falt = {} } = nasta;
    const adress = `${bas}/avvikelser/${id}/${vag}`;
    const svar = await tider.fraga(namn, adress, json(huvud, { version, ...falt }), [409]);
    if (!svar.god && Math.random() < 0.5) return;
    if (!svar.god) continue;
    bok.handlingar.push({ id, handling, version: JSON.parse(svar.text).version });
    if (falt.nyckel) bok.atgarder.set(falt.nyckel, id);
  }
};

const steg = (handling, namn, vag, falt) => ({ handling, namn, vag, falt });

/** @returns what a chef does next with a case like this; null when there is nothing more to do */
const nastaSteg = ({ status, kategorier, aterkopplad_vid: svarad }, { personId }) => {
  if (status === 'inkommen') return steg('taEmot', 'Ta emot', 'mottagande');
  if (status === 'granskas')
    return steg('bedom', 'Bedöma', 'bedomning', {
      lagrum: [ettAv(['SoL', 'LSS'])],
      sannolikhet: ettAv([1, 2, 3]),
      allvarlighet: ettAv([1, 2]),
      misstankt: false,
    });
  if (status === 'utreds' && kategorier.length === 0)
    return steg('utred', 'Utreda', 'utredning', {
      kategorier: [ettAv(['utforande.uteblir', 'bemotande.kommunikation'])],
      orsaker: [ettAv(['organisation', 'kommunikation'])],
      utredning: 'Bilarna bokas dubbelt.',
    });
  if (status === 'utreds' && Math.random() < 0.5)
    return steg('avstaAtgard', 'Avstå från åtgärd', 'ingen-atgard', { skal: 'Det hände en gång.' });
  if (status === 'utreds')
    return steg('beslutaAtgard', 'Besluta åtgärd', 'atgard', {
      nyckel: randomUUID(),
      text: 'Ett gemensamt bokningssystem för bilarna.',
      ansvarigPersonId: personId,
      klartSenast: om(60),
    });
  if (status === 'foljs_upp' && svarad === null)
    return steg('aterkoppla', 'Återkoppla', 'aterkoppling', { text: 'Tack. Bilarna bokas nu i ett system.' });
  return status === 'foljs_upp' ? steg('avsluta', 'Avsluta', 'avslut') : null;
};

/** Reports again and again, now and then with a button pressed twice. */
export const rapportera = async ({ tider, bas, bok, slut, huvud, enhetId }) => {
  while (performance.now() < slut) {
    const nyckel = randomUUID();
    const rapport = { handelseforlopp: `Insatsen uteblev. ${nyckel.slice(0, 4)}`, ider: new Set() };
    bok.rapporter.set(nyckel, rapport);
    const { handelseforlopp } = rapport;
    const form = { nyckel, enhetId, enhetBekraftad: true, intraffadDatum: om(-1), beror: 'enskild', handelseforlopp };
    const skicka = async () => {
      const svar = await tider.fraga('Rapportera en avvikelse', `${bas}/avvikelser`, json(huvud, form));
      if (svar.god) rapport.ider.add(JSON.parse(svar.text).id);
    };
    await Promise.all(Array.from({ length: Math.random() < SKICKAR_DUBBELT ? 2 : 1 }, skicka));
    await vanta(PAUS);
  }
};
