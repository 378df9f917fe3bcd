var RECENT = kit.RECENT = 'gongshi.recent', RELOADED = 'gongshi.reloaded';

function storage(name) {
  try { return window[name]; } catch (error) { return null; }
}
function recall() {
  try {
    var list = JSON.parse(storage('localStorage').getItem(RECENT) || '[]');
    return Array.isArray(list) ? list.filter(function (q) { return typeof q === 'string'; }) : [];
  } catch (error) { return []; }
}
Page.prototype.remember = function (text) {
  var query = text.trim();
  if (!query) return;
  try {
    var list = [query].concat(recall().filter(function (q) { return q !== query; })).slice(0, 8);
    storage('localStorage').setItem(RECENT, JSON.stringify(list));
  } catch (error) { /* Nothing is kept where nothing may be kept. */ }
};
// What was asked in the box of another page led here.
try {
  Page.prototype.remember((new URLSearchParams(location.search).get('q') || '').slice(0, 256));
} catch (error) { /* Old browsers read no addresses. */ }
/** What was asked before, on this device. */
Page.prototype.offerRecent = function () {
  var self = this;
  if (this.input.value || this.filters.length || !recall().length) return null;
  return kit.Index.prototype.rare().then(function () { self.showRecent(recall()); });
};
/** Whether the page is loaded anew, which is tried once: it and the index are of two builds. */
Page.prototype.reload = function () {
  try {
    var session = storage('sessionStorage');
    if (session.getItem(RELOADED)) return false;
    session.setItem(RELOADED, '1');
    location.reload();
    return true;
  } catch (error) { /* Without a memory there would be no end of reloading. */ }
  return false;
};
