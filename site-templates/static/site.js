// Adds to finished pages what only a device can know: the time, the reader's grid and choices. Every page is complete without it.
(function () {
  'use strict';
  var doc = document, root = doc.documentElement, HOUR = 3600000;
  function all(selector, within) { return Array.prototype.slice.call((within || doc).querySelectorAll(selector)); }
  function make(tag, className, text) {
    var node = doc.createElement(tag);
    if (className) node.className = className;
    if (text) node.textContent = text;
    return node;
  }
  function recall(key) { try { return JSON.parse(localStorage.getItem('gongshi.' + key)); } catch (e) { return null; } }
  function keep(key, value) { try { localStorage.setItem('gongshi.' + key, JSON.stringify(value)); } catch (e) { /* private window: forget */ } }
  // The day in China (UTC+8, no daylight saving), wherever the device is.
  function dayOf(instant) { return new Date(instant + 8 * HOUR).toISOString().slice(0, 10); }
  function fold(text) { return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ''); }

  // Reading: elder edition, larger text, dark or light
  var prefs = window.gongshiPrefs || {}, night = window.matchMedia('(prefers-color-scheme: dark)');
  function isDark() { return prefs.dark === true || (prefs.light !== true && night.matches); }
  function showPrefs() {
    ['elder', 'large', 'dark', 'light'].forEach(function (name) { root.classList.toggle(name, prefs[name] === true); });
    all('[data-pref]').forEach(function (link) {
      var name = link.getAttribute('data-pref'), on = name === 'dark' ? isDark() : prefs[name] === true;
      if (on) link.setAttribute('aria-current', 'true'); else link.removeAttribute('aria-current');
    });
  }
  all('[data-pref]').forEach(function (link) {
    link.addEventListener('click', function (event) {
      var name = link.getAttribute('data-pref');
      event.preventDefault();
      if (name === 'dark') { var dark = isDark(); prefs.dark = !dark; prefs.light = dark; } else prefs[name] = prefs[name] !== true;
      if (/^#(elder|large|night)$/.test(location.hash)) location.hash = 'main';
      keep('prefs', prefs);
      showPrefs();
    });
  });
  if (location.hash.length > 1) keep('prefs', prefs);
  showPrefs();

  // Duty: shifts are half-open, [start, end); the minute of change belongs to the next shift.
  function inForce(rows, instant) {
    return rows.filter(function (row) {
      return Date.parse(row.getAttribute('data-start')) <= instant && instant < Date.parse(row.getAttribute('data-end'));
    });
  }
  function fillShift(panel, rows) {
    all('.who,.how', panel).forEach(function (line) { line.remove(); });
    rows.forEach(function (row) {
      var cells = row.cells, how = make('p', 'how', cells[0].textContent);
      panel.appendChild(make('p', 'who', cells[1].querySelector('b').textContent));
      var phone = cells[2].querySelector('a');
      how.appendChild(make('small', '', ' ' + cells[1].querySelector('small').textContent));
      if (phone) { how.appendChild(doc.createTextNode(' ')); how.appendChild(phone.cloneNode(true)); }
      panel.appendChild(how);
    });
    if (!rows.length) panel.appendChild(make('p', 'how', panel.getAttribute('data-none')));
  }
  function showDuty(now) {
    var today = dayOf(now), hour = new Date(now + 8 * HOUR).getUTCHours();
    // Before five in the morning "tonight" is the night that is still going on.
    var tonight = hour < 5 ? now : Date.parse(today + 'T23:00:00+08:00');
    all('[data-duty]').forEach(function (box) {
      var table = doc.getElementById(box.getAttribute('data-duty'));
      if (!table) return;
      var rows = all('tr[data-start]', table), current = inForce(rows, now), later = inForce(rows, tonight);
      var second = box.querySelector('[data-tonight]');
      fillShift(box.querySelector('[data-now]'), current);
      fillShift(second, later);
      second.hidden = !later.length || (later.length === current.length && later.every(function (row, i) { return row === current[i]; }));
      box.hidden = false;
    });
    all('[data-today]').forEach(function (table) {
      all('.today', table).forEach(function (old) { old.classList.remove('today'); });
      all('.today-mark', table).forEach(function (old) { old.remove(); });
      all('[data-day="' + today + '"]', table).forEach(function (day) {
        day.classList.add('today');
        var time = day.querySelector('time');
        if (time) time.parentNode.insertBefore(make('span', 'badge accent today-mark', table.getAttribute('data-today')), time.nextSibling);
      });
      all('[aria-current="time"]', table).forEach(function (old) { old.removeAttribute('aria-current'); });
      inForce(all('[data-start]', table), now).forEach(function (row) { row.setAttribute('aria-current', 'time'); });
    });
  }

  // Open without scripts; with them the panel above answers, so the table folds away.
  all('.week').forEach(function (week) { if (week.querySelector('.days')) week.open = false; week.classList.add('ready'); });

  // Publicity: the label for the reader's own day
  function showPublicity(now) {
    var today = dayOf(now);
    all('[data-publicity]').forEach(function (label) {
      var left = label.getAttribute('data-counted').split(' ').filter(function (day) { return day >= today; }).length;
      var phase = today < label.getAttribute('data-start') ? 'before' : today > label.getAttribute('data-end') ? 'ended' : 'running';
      label.textContent = label.getAttribute('data-' + phase).replace('{n}', left);
      label.className = 'badge ' + (phase === 'running' ? 'red' : 'muted');
      label.hidden = false;
    });
  }

  // An old copy says so
  function showAge(now) {
    all('[data-asof]').forEach(function (time) {
      var age = now - Date.parse(time.getAttribute('datetime') + 'T00:00:00+08:00');
      if (age > 35 * 24 * HOUR && !doc.querySelector('.stale')) time.parentNode.appendChild(make('b', 'stale', ' ' + time.getAttribute('data-asof')));
    });
  }
  function tick() { var now = Date.now(); showDuty(now); showPublicity(now); showAge(now); }
  tick();
  setInterval(tick, 30000);
  doc.addEventListener('visibilitychange', function () { if (!doc.hidden) tick(); });

  // My grid: stays on this device
  var home = new URL('.', new URL(doc.body.getAttribute('data-home') || '.', location.href)).href, grid = recall('grid');
  function highlightGrid() {
    all('[data-grid]').forEach(function (row) { row.classList.toggle('mine', !!grid && row.getAttribute('data-grid') === grid.code); });
  }
  all('[data-setgrid]').forEach(function (button) {
    var code = button.getAttribute('data-setgrid');
    function done() { button.textContent = button.getAttribute('data-done'); button.setAttribute('aria-pressed', 'true'); }
    button.hidden = false;
    if (grid && grid.code === code) done();
    button.addEventListener('click', function () {
      var here = location.href.split(/[?#]/)[0];
      grid = { code: code, title: button.getAttribute('data-title'), path: here.indexOf(home) === 0 ? here.slice(home.length) : '' };
      keep('grid', grid);
      done();
    });
  });
  all('[data-mygrid]').forEach(function (link) {
    if (!grid || !/^grids\/[\w.%-]+\.html$/.test(grid.path)) return;
    var mine = make('a', 'mine', link.getAttribute('data-mygrid').replace('{title}', String(grid.title).slice(0, 60)));
    mine.href = home + grid.path;
    link.parentNode.insertBefore(mine, link);
    link.parentNode.insertBefore(doc.createTextNode(' '), link);
  });
  highlightGrid();

  // A field that filters rows and cards
  all('[data-filter]').forEach(function (box, index) {
    var items = all('tbody tr, .entry', box);
    if (items.length < 8) return;
    var words = items.map(function (item) { return fold(item.textContent + ' ' + (item.getAttribute('data-words') || '')); });
    var line = make('p', 'finding'), label = make('label', 'hush', box.getAttribute('data-filter')), field = make('input', 'find'), status = make('span', 'small');
    field.type = 'search';
    field.id = 'find-' + index;
    field.maxLength = 64;
    field.placeholder = box.getAttribute('data-filter');
    label.htmlFor = field.id;
    status.setAttribute('role', 'status');
    [label, field, status].forEach(function (part) { line.appendChild(part); });
    box.parentNode.insertBefore(line, box);
    field.addEventListener('input', function () {
      var wanted = fold(field.value), shown = 0;
      items.forEach(function (item, i) { item.hidden = words[i].indexOf(wanted) < 0; if (!item.hidden) shown += 1; });
      status.textContent = wanted ? ' ' + shown + ' / ' + items.length : '';
    });
  });

  // Print, copy the address
  all('.page-tools').forEach(function (tools) { tools.hidden = false; });
  all('[data-print]').forEach(function (button) { button.addEventListener('click', function () { window.print(); }); });
  all('[data-copy]').forEach(function (button) {
    button.addEventListener('click', function () {
      var field = make('textarea', 'hush');
      field.value = location.href.split('#')[0];
      doc.body.appendChild(field);
      field.select();
      doc.execCommand('copy');
      field.remove();
      button.textContent = button.getAttribute('data-copy');
    });
  });

  // From file:// a form may not be sent under the page's policy, so go there by address.
  all('form[role=search]').forEach(function (form) {
    form.addEventListener('submit', function (event) {
      if (event.defaultPrevented) return;
      event.preventDefault();
      location.href = form.action.split('?')[0] + '?q=' + encodeURIComponent(form.q.value);
    });
  });
})();
