/* Several values of a link are one choice of their own; empty ones are none. Numbers stand where they are true. */
'use strict';
const results = document.querySelector('[data-search-results]'), filters = document.querySelector('[data-search-filters]');
const input = document.querySelector('input'), report = document.getElementById('report');
let failures = 0;
function check(ok, text) { if (!ok) { failures++; report.append('FAIL ' + text + '\n'); } }
async function wait(test, what) {
  for (let i = 0; i < 100 && !test(); i++) await new Promise(resolve => setTimeout(resolve, 50));
  check(test(), what + ': ' + results.textContent.slice(0, 100));
}
const select = place => filters.querySelectorAll('select')[place];
const shown = place => Array.from(select(place).options, o => o.textContent);
function choose(place, value) {
  select(place).value = value;
  select(place).dispatchEvent(new Event('change'));
}
function type(text) { input.value = text; input.dispatchEvent(new Event('input', { bubbles: true })); }
const count = () => +results.querySelector('.search-count').textContent;
const settled = () => !results.hasAttribute('aria-busy');

(async () => {
  await wait(() => settled() && results.querySelector('.search-hit') && select(0), 'a link with empty values finds');
  check(select(0).value === '杏里社区' && select(1).value === '2026-11、2026-10', 'chosen ' + select(0).value + ' ' + select(1).value);
  check(!/kind|tag/.test(location.search) && location.search.split('month=').length === 3, 'the address ' + location.search);
  const both = count();
  check(!/[0-9]）/.test(filters.textContent), 'with a query no numbers of the whole site');
  choose(1, '2026-10');
  await wait(() => settled() && count() < both, 'one of the two');
  const one = count();
  choose(1, '2026-11');
  await wait(() => settled() && count() === both - one, 'the other');
  choose(1, '2026-11、2026-10');
  await wait(() => settled() && count() === both, 'and both again');

  type('');
  await wait(() => settled() && shown(0).length && location.search.indexOf('q=') < 0, 'filters alone');
  check(!/）/.test(shown(0) + shown(1)), 'no numbers beside other filters ' + shown(0));
  choose(1, '');
  await wait(() => /^杏里社区（[0-9]+）$/.test(shown(0)[1]), 'numbers of the only filter');
  check(!/）/.test(shown(1)), 'and not of others ' + shown(1));

  const grids = ['第一', '第七', '第三', '第二', '第二十一', '第十', '第十二', '第一百零二', '3-10号', '3-9号'];
  gongshiSearch.kit.Index.prototype.labels = () => Promise.resolve(grids.map((value, i) => ({ facet: 2, value, count: i + 1 })));
  type('zzzz');
  await wait(() => settled() && results.querySelector('.search-again'), 'a button to lift filters');
  check(results.querySelector('.search-count').textContent === '没有找到“zzzz”。', 'a form without words of its own');
  results.querySelector('.search-again').click();
  await wait(() => settled() && shown(0).length === 11, 'other filters');
  check(shown(0).slice(1).join() === '3-9号,3-10号,第一,第二,第三,第七,第十,第十二,第二十一,第一百零二', 'by number ' + shown(0));
  report.append(failures + ' failures');
  document.title = failures ? 'FAILED' : 'PASSED';
})();
