// The tools of a writing surface. Without this file one writes the same marks by hand.
const MARKEN = [
  { namn: 'Fet', visas: 'F', tangent: 'b', gor: (text) => omslut(text, '**', 'fet text') },
  { namn: 'Rubrik', visas: 'Rubrik', gor: (text) => radvis(text, '## ', 'Rubrik') },
  { namn: 'Punktlista', visas: 'Lista', gor: (text) => radvis(text, '- ', 'punkt') },
  { namn: 'Numrerad lista', visas: '1. Lista', gor: (text) => numrera(text) },
  { namn: 'Länk', visas: 'Länk', tangent: 'k', gor: (text) => `[${text || 'text'}](https://)` },
  { namn: 'Tabell', visas: 'Tabell', gor: (text) => `${text}\n\n| Kolumn | Kolumn |\n|---|---|\n| Cell | Cell |\n` },
];
const omslut = (text, tecken, annars) => `${tecken}${text || annars}${tecken}`;
const radvis = (text, borjan, annars) => (text || annars).split('\n').map((rad) => (rad.startsWith(borjan) ? rad : borjan + rad)).join('\n');
const numrera = (text) => (text || 'punkt').split('\n').map((rad, nr) => `${nr + 1}. ${rad}`).join('\n');

for (const ruta of document.querySelectorAll('textarea[data-skrivyta]')) {
  const rad = document.createElement('div');
  rad.className = 'skrivrad';
  rad.setAttribute('role', 'toolbar');
  rad.setAttribute('aria-label', 'Formatera texten');
  rad.setAttribute('aria-controls', ruta.id);
  const satt = ({ gor }) => {
    const { selectionStart: fran, selectionEnd: till } = ruta;
    const ny = gor(ruta.value.slice(fran, till));
    ruta.focus();
    // the browser's own undo knows this one
    if (!document.execCommand('insertText', false, ny)) ruta.setRangeText(ny, fran, till, 'select');
    ruta.setSelectionRange(fran, fran + ny.length);
    ruta.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const knappar = MARKEN.map((marke, nr) => {
    const knapp = document.createElement('button');
    knapp.type = 'button';
    knapp.textContent = marke.visas;
    knapp.setAttribute('aria-label', marke.tangent ? `${marke.namn} (Ctrl+${marke.tangent.toUpperCase()})` : marke.namn);
    knapp.tabIndex = nr === 0 ? 0 : -1;
    knapp.addEventListener('click', () => satt(marke));
    rad.append(knapp);
    return knapp;
  });
  // one stop for the Tab key; the arrows walk along the row
  rad.addEventListener('keydown', (h) => {
    const nu = knappar.indexOf(document.activeElement);
    const till = { ArrowRight: nu + 1, ArrowLeft: nu - 1, Home: 0, End: knappar.length - 1 }[h.key];
    if (till === undefined) return;
    h.preventDefault();
    const nasta = knappar[(till + knappar.length) % knappar.length];
    for (const knapp of knappar) knapp.tabIndex = knapp === nasta ? 0 : -1;
    nasta.focus();
  });
  ruta.addEventListener('keydown', (h) => {
    const marke = (h.ctrlKey || h.metaKey) && !h.altKey && !h.shiftKey && MARKEN.find(({ tangent }) => tangent === h.key);
    if (!marke) return;
    h.preventDefault();
    satt(marke);
  });
  ruta.before(rad);
}

// Shows how the text reads without leaving it.
for (const knapp of document.querySelectorAll('[data-forhandsvisa]')) {
  knapp.addEventListener('click', async (h) => {
    h.preventDefault();
    const kropp = new URLSearchParams();
    for (const [namn, varde] of new FormData(knapp.form, knapp)) if (typeof varde === 'string') kropp.append(namn, varde);
    const ruta = document.getElementById('forhandsvisning');
    try {
      const svar = await fetch(knapp.formAction, { method: 'POST', body: kropp, headers: { accept: 'application/json' } });
      if (!svar.ok) throw new Error(String(svar.status));
      ruta.querySelector('[data-forhand]').innerHTML = (await svar.json()).html;
    } catch {
      ruta.querySelector('[data-forhand]').textContent = 'Texten kunde inte visas just nu. Det du skrivit finns kvar i rutan.';
    }
    ruta.hidden = false;
    ruta.focus();
  });
}
