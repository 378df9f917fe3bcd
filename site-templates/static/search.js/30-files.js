var waiting = new Map();

function arrived(name, check, payload) {
  var entry = waiting.get(name);
  if (entry) entry.payload = { check: String(check), payload: String(payload) };
}

var own = document.currentScript, scripts = new Map();
/** Promise of one of the scripts that lie beside this one: letters, rare, filters. */
function besideOwn(name) {
  var known = scripts.get(name);
  if (!known) {
    known = insertScript((own ? own.src : 'search.js').replace(/search([^\/]*)$/, 'search-' + name + '$1'));
    known.catch(function () { scripts.delete(name); });
    scripts.set(name, known);
  }
  return known;
}

function insertScript(address) {
  return new Promise(function (resolve, reject) {
    var script = document.createElement('script');
    script.charset = 'utf-8';
    script.src = address;
    script.onload = function () { script.remove(); resolve(); };
    script.onerror = function () { script.remove(); reject(new Error('missing ' + address)); };
    document.head.appendChild(script);
  });
}

/** Promise of the two strings that a file hands over. */
function loadScript(root, name, version) {
  if (waiting.has(name)) return waiting.get(name).promise;
  var entry = {}, address = root + 'search/' + name + '.js' + (version ? '?v=' + version : '');
  entry.promise = insertScript(address).then(function () {
    waiting.delete(name);
    if (!entry.payload) throw new Error('missing ' + name);
    return entry.payload;
  }, function (error) {
    waiting.delete(name);
    throw error;
  });
  waiting.set(name, entry);
  return entry.promise;
}
