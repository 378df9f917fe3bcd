// On the search page, before the first paint: a query in the address will bring filters and results.
(function () {
  'use strict';
  if (/[?&]q=(?!(\+|%20)*(&|$))/.test(location.search)) document.documentElement.classList.add('asked');
})();
