import { applyDecorators } from '@nestjs/common';
import { Matches, ValidateBy } from 'class-validator';

/** A calendar day as a form sends it, `2026-11-22`. */
export const Datumfalt = (saknas: string): PropertyDecorator =>
  applyDecorators(
    Matches(/^\d{4}-\d{2}-\d{2}$/, { message: saknas }),
    ValidateBy({
      name: 'datumFinns',
      validator: { validate: finns, defaultMessage: () => 'Datumet finns inte i almanackan.' },
    }),
  );

const finns = (varde: unknown): boolean => {
  // what is no date at all is told by the other rule, in the form's own words
  if (typeof varde !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(varde)) return true;
  const tid = Date.parse(`${varde}T00:00:00Z`);
  if (Number.isNaN(tid)) return false;
  // 31 February is read as a day in March by some engines
  const [ar, manad, dag] = varde.split('-').map(Number);
  return (ar ?? 0) >= 1900 && (manad ?? 0) <= 12 && (dag ?? 0) <= dagarI(ar ?? 0, manad ?? 0);
};

const dagarI = (ar: number, manad: number): number => {
  if (manad === 2) return (ar % 4 === 0 && ar % 100 !== 0) || ar % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(manad) ? 30 : 31;
};
