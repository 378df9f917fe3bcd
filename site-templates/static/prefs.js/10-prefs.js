/* Runs before the first paint: applies what this reader chose before, and keeps room for the results of a query
   in the address. */
var prefs = {}, root = document.documentElement, byHash = { '#elder': 'elder', '#large': 'large', '#night': 'dark' };
try { prefs = JSON.parse(localStorage.getItem('gongshi.prefs')); } catch (e) { /* storage is off or holds nonsense: start afresh */ }
if (!prefs || typeof prefs !== 'object') prefs = {};
var chosen = byHash[location.hash];
if (chosen) prefs[chosen] = true;
window.gongshiPrefs = prefs;
root.classList.add('js');
if (/[?&]q=(?!(\+|%20)*(&|$))/.test(location.search)) root.classList.add('asked');
['elder', 'large', 'dark', 'light'].forEach(function (name) {
  if (prefs[name] === true) root.classList.add(name);
});
