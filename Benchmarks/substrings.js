/* Asks a built site for queries with its own scripts, without a browser: what each costs, and what it finds.
     node substrings.js OUTPUT < QUERIES.json
   A file is counted as hosts send it, with gzip and a head of 170 bytes, on each asking anew. Files that are asked
   for before another has come arrive with it: a round trip. */
'use strict';
const fs = require('fs'), path = require('path'), vm = require('vm'), zlib = require('zlib');
const HEAD = 170, output = process.argv[2], sizes = new Map();
let asked = [], queue = [], rounds = 0;

function sizeOf(name) {
  if (!sizes.has(name)) {
    sizes.set(name, zlib.gzipSync(fs.readFileSync(path.join(output, name)), { level: 6 }).length + HEAD);
  }
  return sizes.get(name);
}

function deliver() {
  const all = queue;
  queue = [];
  rounds++;
  for (const [script, name] of all) {
    let text;
    try { text = fs.readFileSync(path.join(output, name), 'utf8'); } catch (error) { script.onerror(); continue; }
    asked.push(name);
    page.document.currentScript = { src: name };
    vm.runInContext(text, page);
    script.onload();
  }
}

const page = {
  console, setTimeout, clearTimeout, TextDecoder, URLSearchParams, atob, location: { search: '' },
  addEventListener() {},
  document: {
    readyState: 'complete', currentScript: { src: 'static/search.js' }, querySelectorAll: () => [],
    createElement: () => ({ remove() {} }),
    head: {
      appendChild(script) {
        if (!queue.length) setImmediate(deliver);
        queue.push([script, script.src.split('?')[0]]);
      }
    }
  }
};
page.window = page;
vm.createContext(page);
vm.runInContext(fs.readFileSync(path.join(output, 'static/search.js'), 'utf8'), page);

(async () => {
  // Beside the lists, and once only.
  const beside = ['static/search.js', 'static/search-hits.js'];
  const results = [];
  for (const query of JSON.parse(fs.readFileSync(0, 'utf8'))) {
    asked = [];
    rounds = 0;
    const found = await (await page.gongshiSearch.open('')).search(query);
    const names = asked.filter(name => !beside.includes(name));
    const repeat = names.filter(name => name !== 'search/manifest.js').reduce((sum, name) => sum + sizeOf(name), 0);
    results.push({
      query, rounds, repeat, cold: repeat + ['search/manifest.js', ...beside].reduce((sum, name) => sum + sizeOf(name), 0),
      lists: names.filter(name => /\/p[^/]*$/.test(name)).length, records: names.filter(name => /\/r\d+\.js$/.test(name)).length,
      pages: found.hits.map(hit => hit.url.split('#')[0]), isCounted: found.isCounted && !found.isPartial && found.total <= 10
    });
  }
  console.log(JSON.stringify(results));
})();
