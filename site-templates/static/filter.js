// The field above long tables and shelves filters what stands there. Needs site.js.
(function () {
  'use strict';
  var all = window.gongshi.all;
  function fold(text) { return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ''); }
  all('[data-filter]').forEach(function (box) {
    var line = box.previousElementSibling;
    if (!line || !line.matches('.finding')) return;
    var items = all('tbody tr, .entry', box), field = line.querySelector('input'), status = line.querySelector('[role]');
    var whole = status.getAttribute('data-whole') || '';
    var words = items.map(function (item) { return fold(item.textContent + ' ' + (item.getAttribute('data-words') || '')); });
    function tell() {
      var wanted = fold(field.value), shown = 0;
      items.forEach(function (item, i) { item.hidden = words[i].indexOf(wanted) < 0; if (!item.hidden) shown += 1; });
      status.textContent = wanted ? ' ' + shown + ' / ' + items.length : whole.replace('{n}', items.length);
    }
    tell();
    field.addEventListener('input', tell);
  });
})();
