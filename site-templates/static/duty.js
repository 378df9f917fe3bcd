// Who is on duty now and tonight, by the shifts that stand in the page. Needs site.js.
(function () {
  'use strict';
  var doc = document, gongshi = window.gongshi, all = gongshi.all, make = gongshi.make;

  // Duty: shifts are half-open, [start, end); the minute of change belongs to the next shift.
  function inForce(rows, instant) {
    return rows.filter(function (row) {
      return Date.parse(row.getAttribute('data-start')) <= instant && instant < Date.parse(row.getAttribute('data-end'));
    });
  }
  function startOf(row) { return row.getAttribute('data-start'); }
  // All shifts that begin when the next one does.
  function following(rows, instant) {
    var starts = rows.map(startOf).filter(function (start) { return Date.parse(start) > instant; }).sort();
    return rows.filter(function (row) { return startOf(row) === starts[0]; });
  }
  function fillShift(panel, rows) {
    var hours = panel.querySelector('.hours');
    all('.who,.how', panel).forEach(function (line) { line.remove(); });
    hours.textContent = rows.length ? rows[0].cells[0].textContent : '';
    rows.forEach(function (row) {
      var cells = row.cells, how = make('p', 'how', cells[1].querySelector('small').textContent), phone = cells[2].querySelector('a');
      panel.appendChild(make('p', 'who', cells[1].querySelector('b').textContent));
      // Shifts that begin and end apart say so, each on its own line.
      if (cells[0].textContent !== hours.textContent) how.insertBefore(doc.createTextNode(cells[0].textContent + ' '), how.firstChild);
      if (phone) { how.appendChild(doc.createTextNode(' ')); how.appendChild(phone.cloneNode(true)); }
      panel.appendChild(how);
    });
    if (!rows.length) panel.appendChild(make('p', 'how', panel.getAttribute('data-none')));
  }
  function showDuty(now) {
    var today = gongshi.dayOf(now), hour = new Date(now + 8 * gongshi.HOUR).getUTCHours();
    // Before five in the morning "tonight" is the night that is still going on.
    var tonight = hour < 5 ? now : Date.parse(today + 'T23:00:00+08:00');
    all('[data-duty]').forEach(function (box) {
      var table = doc.getElementById(box.getAttribute('data-duty'));
      if (!table) return;
      var rows = all('tr[data-start]', table), current = inForce(rows, now), later = inForce(rows, tonight);
      var second = box.querySelector('[data-tonight]');
      fillShift(box.querySelector('[data-now]'), current);
      // A night that has begun, or a day without a night, leaves the place to the shift that follows.
      var labels = all('[data-label]', second), isOver = labels.length > 1 && (!later.length || String(later.map(startOf)) === String(current.map(startOf)));
      if (isOver) later = following(rows, now);
      labels.forEach(function (label, i) { label.hidden = (i === 1) !== isOver; });
      fillShift(second, later);
      second.hidden = !later.length;
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
  gongshi.onTime(showDuty);
})();
