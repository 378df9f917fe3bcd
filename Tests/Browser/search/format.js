/* An index of another format than the scripts': the page is loaded anew, once, and then it is said. */
'use strict';
const results = document.querySelector('[data-search-results]');
(async () => {
  for (let i = 0; i < 100 && !results.querySelector('.search-note'); i++) {
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  for (let i = 0; i < 40 && !/刷新/.test(results.textContent); i++) {
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  const isReloaded = performance.getEntriesByType('navigation')[0].type === 'reload';
  document.getElementById('report').append(results.textContent + ' reloaded: ' + isReloaded);
  document.title = /刷新/.test(results.textContent) && isReloaded ? 'PASSED' : 'FAILED';
})();
