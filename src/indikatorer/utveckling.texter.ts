/** What became of a line of the plan. */
export const utvecklingar = {
  klar: { etikett: 'Klar' },
  pagar: { etikett: 'Pågår' },
  ej: { etikett: 'Ej påbörjad' },
} as const;

export type Utveckling = keyof typeof utvecklingar;

/**
 * The same as SQL, of a risk, an egenkontroll and an åtgärd `t`: what the table of the plan says line by line and what is
 * counted in its sums is one rule. An egenkontroll is klar when every tillfälle of the plan's year is done.
 */
export const utvecklingISql = {
  risk: `case when t.status in ('stangd', 'accepterad') then 'klar' when t.status in ('atgardas', 'bevakas') then 'pagar'
    else 'ej' end`,
  egenkontroll: `(select case count(x.id) filter (where x.status not in ('planerad', 'pagar', 'missad'))
      when 0 then 'ej' when count(x.id) then 'klar' else 'pagar' end
    from kontrolltillfalle x where x.egenkontroll_id = t.id and x.ar = t.plan_ar and x.status <> 'struken')`,
  atgard: `case when t.genomford_datum is not null then 'klar' when t.status in ('pagar', 'beslutad') then 'pagar'
    else 'ej' end`,
} as const;
