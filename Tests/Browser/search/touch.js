/* Input methods, screens to touch, keys, what is read aloud and a network that comes and goes. */
'use strict';
const results = document.querySelector('[data-search-results]'), form = document.querySelector('form');
const input = document.querySelector('input'), report = document.getElementById('report');
let failures = 0, isOffline = false, lost = null;
function check(ok, text) { if (!ok) { failures++; report.append('FAIL ' + text + '\n'); } }
const rest = time => new Promise(resolve => setTimeout(resolve, time));
async function wait(test, what) {
  for (let i = 0; i < 100 && !test(); i++) await rest(50);
  check(test(), what + ': ' + results.textContent.slice(0, 100));
}
const append = document.head.appendChild.bind(document.head);
document.head.appendChild = node => {
  if (isOffline || (lost && lost.test(node.src))) {
    lost = null;
    node.src = 'missing.js';
  }
  return append(node);
};
function type(text) { input.value = text; input.dispatchEvent(new Event('input', { bubbles: true })); }
function compose(text) {
  input.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
  type(text);
}
function commit(text) {
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
}
function submit() { form.dispatchEvent(new Event('submit', { cancelable: true })); }
function press(key) {
  document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}
const asked = () => new URLSearchParams(location.search).get('q');
const settled = () => !results.hasAttribute('aria-busy');
const found = query => () => settled() && asked() === query && results.querySelectorAll('.search-hit').length === 10 &&
  results.querySelector('.search-more');
const links = () => results.querySelectorAll('.search-hits a.search-link');
const said = () => results.querySelector('[role=status]');
window.addEventListener('error', event => check(false, 'error ' + event.message));
window.addEventListener('unhandledrejection', event => check(false, 'rejected ' + event.reason));

async function composes() {
  input.focus();
  compose("ting'che");
  await rest(300);
  check(!asked(), 'letters of a word that is not chosen are not asked: ' + asked());
  commit('停车');
  await rest(50);
  compose('停车w');
  await rest(400);
  check(!asked(), 'nor those of the next word: ' + asked());
  commit('停车');
  await wait(found('停车'), 'what was chosen');
  // A failed query is asked again, not what stands in the box by then.
  lost = /\/p[^\/]*\.js/;
  input.value = '会计';
  submit();
  compose('会计w');
  await wait(() => !lost && found('会计')(), 'what failed is asked again');
  await rest(400);
  check(asked() === '会计', 'and not the box: ' + asked());
  commit('会计');
}

async function empties() {
  input.value = '路灯';
  submit();
  check(!settled(), 'busy');
  input.value = '';
  submit();
  check(settled() && !results.textContent, 'nothing is under way for an empty box');
  await rest(300);
}

async function touches() {
  const before = moved;
  input.focus();
  type('车');
  await wait(found('车'), 'typed');
  check(moved === before && document.activeElement === input, 'typing moves nothing');
  submit();
  await rest(20);
  check(document.activeElement !== input, 'the keyboard goes');
  await wait(() => found('车')() && moved === before + 1, 'the results come up, once: ' + (moved - before));
}

async function walks() {
  input.focus();
  for (let i = 0; i < 10; i++) press('ArrowDown');
  check(document.activeElement === links()[9], 'down to the tenth');
  press('ArrowDown');
  const more = results.querySelector('.search-more');
  check(document.activeElement === more, 'to the button');
  press('ArrowDown');
  check(document.activeElement === more, 'which is the last');
  press('ArrowUp');
  check(document.activeElement === links()[9], 'and up again');
  more.focus();
  const prototype = gongshiSearch.kit.Search.prototype, own = prototype.more;
  prototype.more = function () {
    this.total = this.hits.length;
    this.isPartial = this.rareOpen = false;
    return Promise.resolve(this);
  };
  more.click();
  await wait(() => more.hidden, 'nothing more');
  prototype.more = own;
  check(document.activeElement === links()[9], 'whoever asked for more stays at the last result: ' + document.activeElement.tagName);
}

async function reads() {
  check(!results.closest('[aria-live]') && said() && !said().contains(links()[0]), 'only the count is read aloud');
  const line = said();
  let words = [];
  new MutationObserver(list => list.forEach(change => change.addedNodes.forEach(node => words.push(node.textContent))))
    .observe(line, { childList: true });
  type('公示');
  await wait(found('公示'), 'another query');
  await rest(50);
  check(line === said() && line.className === 'search-count', 'the line stays in its place');
  check(words.length && words[words.length - 1] === line.textContent && new Set(words).size === words.length, 'said once: ' + words);
  words = [];
  type('公示 ');
  await rest(400);
  check(words.join() === line.textContent, 'and once for the next query: ' + words);
  results.querySelector('.search-more').click();
  await wait(() => links().length === 20, 'more');
  check(words.join() === line.textContent, 'more of the same is not said: ' + words);
}

async function comesBack() {
  isOffline = true;
  type('电梯');
  await wait(() => settled() && results.querySelector('.search-note'), 'a failure is told');
  check(said().textContent === '查不了' && said().className === 'search-note', 'and read aloud');
  isOffline = false;
  window.dispatchEvent(new Event('online'));
  await wait(() => settled() && links().length === 10 && results.querySelector('.search-more'), 'found when the network is back');
  isOffline = true;
  results.querySelector('.search-more').click();
  await wait(() => results.querySelector('.search-note[role=alert]'), 'more fails');
  isOffline = false;
  window.dispatchEvent(new Event('online'));
  await wait(() => links().length > 10 && !results.querySelector('.search-note'), 'more when the network is back');
  isOffline = true;
  type('网格');
  await wait(() => settled() && results.querySelector('.search-note'), 'a failure again');
  isOffline = false;
  type('');
  await wait(() => !asked(), 'given up');
  window.dispatchEvent(new Event('online'));
  await rest(300);
  check(!asked() && !links().length, 'what was given up is not asked');
}

(async () => {
  for (const step of [composes, empties, touches, walks, reads, comesBack]) {
    await step();
    report.append(step.name + '\n');
  }
  report.append(failures + ' failures');
  document.title = failures ? 'FAILED' : 'PASSED';
})().catch(error => { report.append('FAIL ' + (error.stack || error)); document.title = 'FAILED'; });
