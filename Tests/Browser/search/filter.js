/* A filter that a link has chosen is named and can be lifted. */
'use strict';
const results = document.querySelector('[data-search-results]');
const kind = () => Array.from(document.querySelectorAll('[data-search-filters] select')).find(s => s.value === '品牌');
(async () => {
  const wait = async test => { for (let i = 0; i < 100 && !test(); i++) await new Promise(resolve => setTimeout(resolve, 50)); };
  await wait(() => results.querySelector('.search-count') && kind());
  const said = results.querySelector('.search-count').textContent;
  const community = document.querySelector('[data-search-filters] select');
  community.dispatchEvent(new Event('change'));
  await wait(() => results.querySelector('.search-hit'));
  const found = results.querySelectorAll('.search-hit').length, chosen = kind() && kind().value;
  document.getElementById('report').append(said + ' ' + found + ' ' + chosen);
  document.title = said === '没有找到“某社区、品牌”。' && found === 1 && chosen === '品牌' ? 'PASSED' : 'FAILED';
})();
