import { personnummerI } from '../plattform/text/personnummer.js';
import { tolkaKod, type Kodlista } from '../processer/kodlistor.texter.js';
import type { Innehall, Plankolumn } from './plan-kolumner.js';

/** Several values in one cell stand with | between; empty ones and doubles are dropped. */
export function delar(cell: string): string[] {
  return [...new Set(cell.split('|').map((del) => del.trim()))].filter((del) => del !== '');
}

/** What is wrong with a cell seen on its own, one sentence each; nothing when all is well. */
export function celfel(kolumn: Plankolumn, cell: string): string[] {
  if (cell === '') return kolumn.tvingande ? [`"${kolumn.namn}" måste fyllas i.`] : [];
  return innehallsfel(kolumn.innehall, cell);
}

function innehallsfel(innehall: Innehall, cell: string): string[] {
  switch (innehall.slag) {
    case 'text':
      return personnummerI(cell).length === 0
        ? []
        : ['Texten innehåller något som ser ut som ett personnummer. Ta bort det: planen läses av många.'];
    case 'lista':
    case 'hanvisning':
      return [];
    case 'nyckel':
      return /^[\p{L}\d][\p{L}\d._-]{0,59}$/u.test(cell)
        ? []
        : [
            `Nyckeln "${cell}" får ha högst 60 bokstäver, siffror, punkter, bindestreck och understreck, utan blanksteg.`,
          ];
    case 'nummer':
      return /^\d{1,3}(\.\d{1,3}){0,4}$/.test(cell)
        ? []
        : [
            `"${cell}" är inget nummer som 4 eller 4.10. Formatera kolumnen som text, så gör Excel inte om den till datum.`,
          ];
    case 'heltal':
      return /^\d{1,9}$/.test(cell) && Number(cell) >= innehall.min && Number(cell) <= innehall.max
        ? []
        : [`"${cell}" ska vara ett heltal från ${String(innehall.min)} till ${String(innehall.max)}.`];
    case 'datum':
      return arDatum(cell) ? [] : [`"${cell}" är inget datum i formen ÅÅÅÅ-MM-DD.`];
    case 'kod':
      return (innehall.flera ? delar(cell) : [cell])
        .filter((del) => tolkaKod(innehall.koder, del) === null)
        .map((del) => `"${del}" är inget giltigt värde. Välj bland: ${etiketter(innehall.koder)}.`);
  }
}

function etiketter(koder: Kodlista): string {
  return Object.values(koder)
    .map((rad) => rad.etikett)
    .join(', ');
}

function arDatum(text: string): boolean {
  const traff = /^(20\d\d)-(\d\d)-(\d\d)$/.exec(text);
  if (!traff) return false;
  const [ar, manad, dag] = [Number(traff[1]), Number(traff[2]), Number(traff[3])];
  const skottar = ar % 4 === 0 && (ar % 100 !== 0 || ar % 400 === 0);
  const dagar = [31, skottar ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][manad - 1] ?? 0;
  return dag >= 1 && dag <= dagar;
}
