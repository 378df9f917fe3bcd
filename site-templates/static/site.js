// On every page: the reader's choices, the state of a publicity period, print and copy. Every page is complete without it.
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
  function keep(key, value) { try { localStorage.setItem('gongshi.' + key, JSON.stringify(value)); } catch (e) { /* private window: forget */ } }
  // The day in China (UTC+8, no daylight saving), wherever the device is.
  function dayOf(instant) { return new Date(instant + 8 * HOUR).toISOString().slice(0, 10); }

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
    // What was ahead
    all('[data-until]').forEach(function (label) {
      if (today <= label.getAttribute('data-until')) return;
      label.textContent = label.getAttribute('data-past');
      label.classList.replace('accent', 'muted');
    });
  }

  // An old copy says so
  function showAge(now) {
    all('[data-asof]').forEach(function (time) {
      var age = now - Date.parse(time.getAttribute('datetime') + 'T00:00:00+08:00');
      if (age > 35 * 24 * HOUR && !doc.querySelector('.stale')) time.parentNode.appendChild(make('b', 'stale', ' ' + time.getAttribute('data-asof')));
    });
  }
  // Calls now, each half minute, and when the page comes back to the front.
  function onTime(show) {
    function run() { if (!doc.hidden) show(Date.now()); }
    show(Date.now());
    setInterval(run, 30000);
    doc.addEventListener('visibilitychange', run);
  }
  onTime(showPublicity);
  onTime(showAge);

  // What is folded away prints, too, and opens for a link to it or into it
  var opened = [];
  window.addEventListener('beforeprint', function () {
    opened = all('details:not(.week):not([open])');
    opened.forEach(function (part) { part.open = true; });
  });
  window.addEventListener('afterprint', function () { opened.forEach(function (part) { part.open = false; }); });
  function openTarget() {
    var part = null;
    try { part = doc.getElementById(decodeURIComponent(location.hash.slice(1))); } catch (e) { /* not an address of ours */ }
    if (!part || !part.closest('details')) return;
    for (var fold = part.closest('details'); fold; fold = fold.parentNode.closest('details')) fold.open = true;
    part.scrollIntoView();
  }
  window.addEventListener('hashchange', openTarget);
  openTarget();

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
  all('form[role=search]:not([data-search])').forEach(function (form) {
    form.addEventListener('submit', function (event) {
      if (event.defaultPrevented) return;
      event.preventDefault();
      location.href = form.action.split('?')[0] + '?q=' + encodeURIComponent(form.q.value);
    });
  });
  window.gongshi = { all: all, make: make, keep: keep, dayOf: dayOf, onTime: onTime, HOUR: HOUR };
})();
