/* A filter that a link has chosen is named and can be lifted, also one that is not there; whoever lifts all stays in the
   box. What a page has read aloud is the count alone. */
'use strict';
const results = document.querySelector('[data-search-results]');
const kind = () => Array.from(document.querySelectorAll('[data-search-filters] select')).find(s => s.value === '品牌');
(async () => {
  const wait = async test => { for (let i = 0; i < 100 && !test(); i++) await new Promise(resolve => setTimeout(resolve, 50)); };
  await wait(() => results.querySelector('.search-count') && kind());
  const said = results.querySelector('.search-count').textContent;
  const community = document.querySelector('[data-search-filters] select'), unknown = community.value;
  community.value = '';
  community.dispatchEvent(new Event('change'));
  await wait(() => results.querySelector('.search-hit'));
  const found = results.querySelectorAll('.search-hit').length, chosen = kind() && kind().value;
  const input = document.querySelector('input');
  input.value = 'zzzz';
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await wait(() => results.querySelector('.search-again'));
  const among = results.querySelector('.search-count').textContent, isQuiet = !results.hasAttribute('aria-live');
  results.querySelector('.search-again').click();
  const isInBox = document.activeElement === input;
  document.getElementById('report').append([said, unknown, found, chosen, among, isInBox, isQuiet].join(' '));
  document.title = said === '没有找到“某社区、品牌”。' && unknown === '某社区' && found === 1 && chosen === '品牌' &&
    among === '选定的范围里没有“zzzz”。' && isInBox && isQuiet ? 'PASSED' : 'FAILED';
})();
