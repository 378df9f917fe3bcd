// "My grid": set on a grid's page, shown on the front page and in rankings, kept on this device only. Needs site.js.
(function () {
  'use strict';
  var gongshi = window.gongshi, all = gongshi.all, doc = document, grid = null;
  var home = new URL('.', new URL(doc.body.getAttribute('data-home') || '.', location.href)).href;
  try { grid = JSON.parse(localStorage.getItem('gongshi.grid')); } catch (e) { /* no storage: no grid */ }
  function highlightGrid() {
    all('[data-grid]').forEach(function (row) { row.classList.toggle('mine', !!grid && row.getAttribute('data-grid') === grid.code); });
  }
  all('[data-setgrid]').forEach(function (button) {
    var code = button.getAttribute('data-setgrid');
    var ask = button.textContent;
    function show() {
      var mine = !!grid && grid.code === code;
      button.textContent = mine ? button.getAttribute('data-done') : ask;
      button.setAttribute('aria-pressed', String(mine));
    }
    button.hidden = false;
    show();
    button.addEventListener('click', function () {
      var here = location.href.split(/[?#]/)[0];
      // A second tap takes it back.
      grid = grid && grid.code === code ? null : { code: code, title: button.getAttribute('data-title'), path: here.indexOf(home) === 0 ? here.slice(home.length) : '' };
      gongshi.keep('grid', grid);
      show();
      highlightGrid();
    });
  });
  all('[data-mygrid]').forEach(function (link) {
    if (!grid || !/^grids\/[\w.%-]+\.html$/.test(grid.path)) return;
    var mine = gongshi.make('a', 'mine', link.getAttribute('data-mygrid').replace('{title}', String(grid.title).slice(0, 60)));
    mine.href = home + grid.path;
    link.parentNode.insertBefore(mine, link);
    link.parentNode.insertBefore(doc.createTextNode(' '), link);
  });
  highlightGrid();
})();
