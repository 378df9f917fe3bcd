/* Compares the browser half of the search with what Swift answered, and folding with the table. */
'use strict';
const sites = {};
let failures = 0, checks = 0;
function expected(name, rows) { sites[name] = rows; }
function golden(table) { sites.golden = table; }
function load(src) {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = src;
    script.onload = resolve;
    script.onerror = () => reject(new Error(src));
    document.head.append(script);
  });
}
function note(text) { document.getElementById('report').append(text + '\n'); }
function check(ok, text) {
  checks++;
  if (ok) return;
  if (++failures <= 40) note('FAIL ' + text);
}
function shown(m) { return m ? m.text + m.marks.map(r => r[0] + '-' + r[1]).join(',') : ''; }
function hit(h) { return [h.url, shown(h.title), shown(h.heading), shown(h.snippet)].join('|'); }

async function compareSite(name) {
  await load(name + '/expected.js');
  let index = await gongshiSearch.open(name + '/');
  for (const [query, date, total, counted, hits, names, suggestions, near] of sites[name]) {
    const found = await index.search(query, { order: date ? 'date' : '' });
    // Older segments wait to be asked for.
    while (found.isPartial && found.hits.length < 10) await found.more(10 - found.hits.length);
    const what = name + ' ' + JSON.stringify(query) + (date ? ' by date' : '');
    const same = (a, b, part) => Array.isArray(a) && a.length === b.length && a.length
      ? a.forEach((each, i) => one(each, b[i], part + ' ' + i)) : one(a, b, part);
    const one = (a, b, part) => check(JSON.stringify(a) === JSON.stringify(b),
      `${what} ${part}: ${JSON.stringify(a).slice(0, 300)} instead of ${JSON.stringify(b).slice(0, 600)}`);
    same(found.hits.map(hit), hits, 'hits');
    if (!found.isPartial) same([found.total, +found.isCounted], [total, counted], 'total');
    same(found.names.map(n => n.name + ' ' + n.url + ' ' + n.count), names, 'names');
    same(found.suggestions.map(s => s.kind + ':' + s.text), suggestions, 'suggestions');
    same(found.near.map(hit), near, 'near');
  }
  note(`${name}: ${sites[name].length} queries`);
}

function inRuns(runs) {
  return c => {
    let low = 0, high = runs.length / 2;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (runs[middle * 2 + 1] < c) low = middle + 1; else high = middle;
    }
    return low < runs.length / 2 && runs[low * 2] <= c;
  };
}

async function compareFolding() {
  await load('golden.js');
  const table = sites.golden, folder = new gongshiSearch.Folder();
  const assigned = inRuns(table.assigned), same = inRuns(table.same);
  const vanish = inRuns(table.vanish), white = inRuns(table.white), other = new Map();
  for (const line of table.other.split('\n')) {
    const c = line.codePointAt(0);
    if (line) other.set(c, line.slice(c > 0xffff ? 2 : 1));
  }
  const classes = [];
  for (const [c, text] of other) {
    const all = Array.from(text);
    if (all.length === 1 && String.fromCodePoint(c).normalize('NFKD') === String.fromCodePoint(c) &&
        c > 0x2e80) classes.push(text + String.fromCodePoint(c));
  }
  folder.addClasses(classes.join(' '));
  for (let c = 0; c < 0x110000; c++) {
    if (c >= 0xd800 && c < 0xe000) { check(folder.fold([String.fromCharCode(c)]) === '', 'surrogate'); continue; }
    if (!assigned(c) && !vanish(c)) continue;
    const s = String.fromCodePoint(c);
    // The Han neighbours tell white space, breaks, the end of a block and nothing apart.
    const wanted = same(c) ? null : vanish(c) || white(c) ? '一一' : other.has(c) ? null
      : c === 0x1c ? '一!一' : '一 一';
    if (wanted) check(folder.fold(['一' + s + '一']) === wanted, 'U+' + c.toString(16));
    else check(folder.fold([s]) === (same(c) ? s : other.get(c)), 'U+' + c.toString(16) + ' ' + folder.fold([s]));
    if (vanish(c)) check(folder.fold(['a' + s + 'b']) === 'ab', 'U+' + c.toString(16) + ' vanishes');
  }
  note('folding compared');
}

/** What is older than the newest segment is found by its whole title or number without asking for older pages. */
async function findsOldTitles() {
  const index = await gongshiSearch.open('large/'), append = document.head.appendChild, asked = [];
  document.head.appendChild = node => {
    asked.push(node.src.split('?')[0]);
    return append.call(document.head, node);
  };
  for (const query of ['古井旧约', '2024-0777', '古井旧约']) {
    const found = await index.search(query), first = found.hits[0] && found.hits[0].url;
    check(first === 'old.html' && found.isPartial && index.segments.length === 1, `${query}: ${first} of ${index.segments.length}`);
    check(found.aside.length === 1, `${query}: ${found.aside.length} older ones`);
    const part = await index.search('古井旧');
    check(part.hits[0].url !== 'old.html' && !part.aside.length, 'a part of a title is none');
  }
  document.head.appendChild = append;
  check(asked.some(one => /\/t\d+\.js$/.test(one)) && new Set(asked).size === asked.length, 'each file is asked for once: ' + asked);
}

/** Words of letters that sound like others are among the first results, the title before all. */
async function findsWordsAsTheyStand() {
  for (const site of ['small/', 'medium/']) {
    const index = await gongshiSearch.open(site), male = await index.search('male');
    check(male.hits[0] && male.hits[0].url === 'letters/0.html', `${site} male: ${male.hits.map(hit => hit.url)}`);
    const huawei = await index.search('huawei');
    check(huawei.hits.some(hit => hit.url === 'letters/2.html'), `${site} huawei: ${huawei.hits.map(hit => hit.url)}`);
  }
}

async function rejectsDamage() {
  const bytes = new Uint8Array(64);
  let seed = 1;
  for (let round = 0; round < 3000; round++) {
    for (let i = 0; i < bytes.length; i++) bytes[i] = (seed = (seed * 1103515245 + 12345) & 0x7fffffff) >> 16;
    try { gongshiSearch.readShard(bytes.subarray(0, round % 64), 1000); } catch (error) {
      check(error.message === 'damaged', 'damaged shard: ' + error);
    }
  }
  const index = await gongshiSearch.open('medium/');
  const huge = await index.search('停车'.repeat(500000));
  check(huge.total === 0, 'a megabyte finds nothing');
  for (const query of ['\ud800', '\udc00停车', '\ud83d', '\u0000', '‮‮‮', '%00', '../../x']) await index.search(query);
}

window.addEventListener('securitypolicyviolation', event => check(false, 'CSP ' + event.violatedDirective));
window.addEventListener('error', event => check(false, 'error ' + event.message));
(async () => {
  const begin = performance.now();
  try {
    await compareFolding();
    for (const name of ['small', 'medium', 'large']) await compareSite(name);
    await findsOldTitles();
    await findsWordsAsTheyStand();
    await rejectsDamage();
  } catch (error) { failures++; note('FAIL ' + (error.stack || error)); }
  note(`${checks} checks, ${failures} failures, ${Math.round(performance.now() - begin)} ms`);
  document.title = failures ? 'FAILED' : 'PASSED';
})();
