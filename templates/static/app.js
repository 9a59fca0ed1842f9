// Optional niceties. Everything works without this file.
const fran = (valjare, gor) => document.querySelectorAll(valjare).forEach(gor);

// The error summary is read first.
document.querySelector('[data-fokus]')?.focus();

// A menu closes with Escape and when one looks elsewhere.
fran('details.falla', (falla) => {
  document.addEventListener('click', (h) => { if (!falla.contains(h.target)) falla.open = false; });
  falla.addEventListener('keydown', (h) => {
    if (h.key === 'Escape' && falla.open) { falla.open = false; falla.querySelector('summary').focus(); }
  });
});

// Asks before what cannot be undone.
fran('form[data-bekrafta]', (form) => {
  form.addEventListener('submit', (h) => { if (!window.confirm(form.dataset.bekrafta)) h.preventDefault(); });
});

// A form is sent once.
fran('form[method=post]', (form) => {
  form.addEventListener('submit', (h) => {
    if (h.defaultPrevented) return;
    if (form.dataset.skickad) { h.preventDefault(); return; }
    form.dataset.skickad = 'ja';
    form.dataset.osparat = '';
  });
});
window.addEventListener('pageshow', () => fran('form[data-skickad]', (form) => { delete form.dataset.skickad; }));

// Warns before unsaved text is left behind.
fran('form[data-vakta], form[data-autospara]', (form) => {
  form.addEventListener('input', () => { form.dataset.osparat = 'ja'; });
});
window.addEventListener('beforeunload', (h) => { if (document.querySelector('form[data-osparat="ja"]')) h.preventDefault(); });

// Saves a draft while one writes.
fran('form[data-autospara]', (form) => {
  const status = form.querySelector('[data-autosparstatus]');
  let vantar;
  const spara = async () => {
    const kropp = new URLSearchParams();
    for (const [namn, varde] of new FormData(form)) if (typeof varde === 'string') kropp.append(namn, varde);
    try {
      const svar = await fetch(form.dataset.autospara, { method: 'POST', body: kropp, headers: { accept: 'application/json' } });
      if (!svar.ok) throw new Error(String(svar.status));
      form.dataset.osparat = '';
      const nu = new Date().toLocaleTimeString('sv-SE', { hour: '2-digit', minute: '2-digit' }).replace(':', '.');
      status.textContent = `Utkastet är sparat kl. ${nu}.`;
      const { version } = await svar.json().catch(() => ({}));
      if (version !== undefined && form.elements.version) form.elements.version.value = version;
    } catch {
      status.textContent = 'Utkastet kunde inte sparas just nu. Det du skrivit finns kvar här på sidan.';
    }
  };
  form.addEventListener('input', () => { clearTimeout(vantar); vantar = setTimeout(spara, 1500); });
  form.addEventListener('submit', () => clearTimeout(vantar));
});

// Points out a personnummer while one writes, as the server does when it is sent.
const SIFFROR = /(?<![\d-])(?:18|19|20)?(\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01]))\s?[-–+]?\s?(\d{4})(?![\d-])/g;
const arPersonnummer = (siffror) => {
  let summa = 0;
  for (const [nr, siffra] of [...siffror].entries()) {
    const tal = Number(siffra) * (nr % 2 === 0 ? 2 : 1);
    summa += tal > 9 ? tal - 9 : tal;
  }
  return summa % 10 === 0;
};
fran('form[method=post] textarea:not([data-filer])', (ruta) => {
  const varning = document.createElement('p');
  varning.className = 'falt-varning';
  varning.setAttribute('role', 'status');
  ruta.after(varning);
  const se = () => {
    const finns = [...ruta.value.matchAll(SIFFROR)].some(([, dag, sista]) => arPersonnummer(dag + sista));
    const text = finns ? 'Det ser ut att stå ett personnummer i texten. Ta bort det om det inte behövs.' : '';
    if (varning.textContent !== text) varning.textContent = text;
  };
  ruta.addEventListener('input', se);
  se();
});

// Follows a job that is running: { andel: 0–1, skede, klar, url }.
fran('[data-framsteg]', (ruta) => {
  const matare = ruta.querySelector('progress');
  const text = ruta.querySelector('[data-framstegstext]');
  const folj = async () => {
    try {
      const svar = await fetch(ruta.dataset.framsteg, { headers: { accept: 'application/json' } });
      if (!svar.ok) throw new Error(String(svar.status));
      const { andel, skede, klar, url } = await svar.json();
      if (matare && typeof andel === 'number') matare.value = andel;
      if (text && skede && text.textContent !== skede) text.textContent = skede;
      if (klar) { window.location.assign(url ?? window.location.href); return; }
      setTimeout(folj, 1000);
    } catch {
      setTimeout(folj, 5000);
    }
  };
  folj();
});

// Fills a text area from a file of one's own; without script one pastes instead.
fran('textarea[data-filer]', (ruta) => {
  const val = document.createElement('input');
  val.type = 'file';
  val.accept = ruta.dataset.filer;
  val.setAttribute('aria-label', `Välj fil: ${ruta.labels[0]?.textContent.trim() ?? ruta.name}`);
  val.addEventListener('change', async () => {
    const byte = await val.files[0]?.arrayBuffer();
    if (!byte) return;
    // files from a spreadsheet are often Windows-1252; only then does strict UTF-8 refuse them
    try {
      ruta.value = new window.TextDecoder('utf-8', { fatal: true }).decode(byte);
    } catch {
      ruta.value = new window.TextDecoder('windows-1252').decode(byte);
    }
    ruta.dispatchEvent(new Event('input', { bubbles: true }));
  });
  ruta.before(val);
});
