/* A screen that is touched, and how far the page was moved. */
'use strict';
window.matchMedia = query => ({ matches: /coarse/.test(query) });
let moved = 0;
Element.prototype.scrollIntoView = function () { if (this.matches('form[data-search]')) moved++; };
