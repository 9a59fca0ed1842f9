/** What can go wrong in hälso- och sjukvård. Offered only where the nämnd receives avvikelser under HSL. */
export const HSL_TRAD = {
  hsl_fall: [
    'Hälso- och sjukvård: fall',
    {
      forflyttning: 'Fall vid förflyttning',
      fran_sang: 'Fall från säng eller stol',
      gang: 'Fall vid gång',
      okant: 'Funnen på golvet',
      utan_skada: 'Fall utan skada',
    },
  ],
  hsl_lakemedel: [
    'Hälso- och sjukvård: läkemedel',
    {
      utebliven: 'Utebliven dos',
      fel_dos: 'Fel dos',
      fel_person: 'Fel person',
      felaktigt_given: 'Felaktigt given',
      fordrojd: 'Fördröjd dos',
      forlust: 'Läkemedel borta eller stulet',
      saknas: 'Läkemedel saknas',
      kommunikation: 'Brist i kommunikationen om läkemedel',
      automat: 'Läkemedelsautomat',
      annat: 'Annat om läkemedel',
    },
  ],
  hsl_vard: [
    'Hälso- och sjukvård: vård och omvårdnad',
    {
      trycksar_1: 'Trycksår grad 1',
      trycksar_2: 'Trycksår grad 2',
      trycksar_3: 'Trycksår grad 3',
      trycksar_4: 'Trycksår grad 4',
      vri: 'Vårdrelaterad infektion',
      kad: 'Kateter (KAD)',
      munhalsa: 'Munhälsa',
      nutrition: 'Nutrition',
      rehabilitering: 'Rehabilitering',
      palliativ: 'Palliativ vård',
    },
  ],
  hsl_annat: [
    'Hälso- och sjukvård: annat',
    {
      information: 'Information och överrapportering',
      hygien: 'Hygien',
      ordination: 'Ordination',
      medicinteknik: 'Medicinteknisk produkt',
      skada: 'Skada',
      suicid: 'Självmord eller självmordsförsök',
    },
  ],
} as const;
