// A field above long tables and shelves that filters what stands there. Needs site.js.
(function () {
  'use strict';
  var all = window.gongshi.all, make = window.gongshi.make;
  function fold(text) { return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ''); }
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
})();
