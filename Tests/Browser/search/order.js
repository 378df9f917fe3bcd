/* By a plain link the ten results wait for nothing that they do not need. */
'use strict';
const results = document.querySelector('[data-search-results]'), asked = [];
new MutationObserver(list => list.forEach(change => change.addedNodes.forEach(node => {
  const name = (node.src || '').split('?')[0].split('/').pop();
  if (name) asked.push([name, results.querySelectorAll('.search-hit').length]);
}))).observe(document.head, { childList: true });
(async () => {
  for (let i = 0; i < 100 && !results.querySelector('.search-more'); i++) {
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  const early = asked.filter(one => /^(search-)?filters\.js$/.test(one[0]) && one[1] < 10).map(one => one[0]);
  const late = asked.filter(one => one[0] === 'search-filters.js');
  document.getElementById('report').append(asked.map(one => one.join(' with ')).join(', '));
  document.title = !early.length && late.length === 1 && asked.some(one => /^r[0-9]+\.js$/.test(one[0]))
    ? 'PASSED' : 'FAILED';
})();
