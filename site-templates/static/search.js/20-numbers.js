var ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
var DIGITS = new Uint8Array(128);
ALPHABET.split('').forEach(function (c, i) { DIGITS[c.charCodeAt(0)] = i; });

function Numbers(text) { this.text = text; this.at = 0; }
Numbers.prototype.next = function () {
  var number = 0, scale = 1;
  while (this.at < this.text.length) {
    var digit = DIGITS[this.text.charCodeAt(this.at++) & 127];
    number += (digit & 31) * scale;
    scale *= 32;
    if (digit < 32) break;
  }
  return number;
};
Numbers.prototype.signed = function () {
  var number = this.next();
  return number % 2 ? -(number + 1) / 2 : number / 2;
};

function bytesOf(text) {
  var binary = atob(text), bytes = new Uint8Array(binary.length);
  for (var i = 0; i < bytes.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

var gbText;
/** Rows 1, 3 and 16 to 87 of GB 2312, from the browser's own decoder. */
function packedCharacters() {
  if (gbText) return gbText;
  var bytes = new Uint8Array(74 * 188), n = 0;
  for (var row = 0; row < 74; row++) {
    for (var cell = 0xa1; cell < 0xff; cell++) {
      bytes[n++] = row < 2 ? 0xa1 + row * 2 : 0xae + row;
      bytes[n++] = cell;
    }
  }
  return (gbText = Array.from(new TextDecoder('gb18030').decode(bytes)));
}

/** The text of records: `~` leads to pairs of signs that stand for characters, and back. */
function unpack(text) {
  var characters = packedCharacters(), out = '', packed = false;
  function sign(i) {
    var c = text.charCodeAt(i);
    return c < 6 ? '"&<>\\'.charCodeAt(c - 1) : c;
  }
  for (var i = 0; i < text.length; i++) {
    var c = text[i];
    if (c === '~') {
      if (packed || text[i + 1] !== '~') { packed = !packed; continue; }
      i++;
    } else if (packed && (c > ' ' || c < '\x06')) {
      var row = sign(i++);
      row = row < 0x30 ? (row - 0x21) / 2 : row - 0x2e;
      c = characters[row * 94 + sign(i) - 0x21] || '\ufffd';
    }
    out += c;
  }
  return out;
}

function riceParameter(count, bits) {
  var k = 0;
  while (count * Math.pow(2, k + 1) * 100 <= 69 * Math.pow(2, bits)) k++;
  return k;
}

/** The lists of one shard by key; throws on bits that are none. A posting is the unit, then in four bits
    the length of the title, in eight where the key stands (a bit for each remainder of a place divided by
    eight; all where it is not said), and in two how often: once, twice, more, in the title. */
function readShard(bytes, units) {
  var at = 0, end = bytes.length * 8, lists = new Map();
  function take(width) {
    var value = 0;
    for (var i = 0; i < width; i++, at++) {
      value = value * 2 + (at < end ? (bytes[at >> 3] >> (7 - (at & 7))) & 1 : 0);
    }
    return value;
  }
  function gamma() {
    var zeros = 0;
    while (take(1) === 0) if (++zeros > 24) throw new Error('damaged');
    return Math.pow(2, zeros) + take(zeros);
  }
  var bits = take(8), count = take(16), first = 0, second = 0;
  for (var index = 0; index < count; index++) {
    if (take(1)) { first = take(18); second = gamma() - 1; } else { second += gamma(); }
    var length = gamma();
    if (at > end || bits > 18 || length > Math.pow(2, bits)) throw new Error('damaged');
    var few = second && first >= 48, many = few && length * 4 <= Math.pow(2, bits);
    // A list that nearly all units stand in says of none where.
    if (few && !many) few = !take(1);
    var k = riceParameter(length, bits), list = new Uint32Array(length), next = 0;
    for (var i = 0; i < length; i++) {
      var quotient = 0;
      while (quotient < 25 && take(1)) quotient++;
      var id = next + (quotient < 25 ? quotient * Math.pow(2, k) + take(k) : take(24));
      if (at > end || id >= units) throw new Error('damaged');
      var code = take(1) ? take(1) ? take(1) ? 3 : 2 : 1 : 0;
      var title = code === 3 ? take(4) : 0;
      var places = code < 2 ? few ? 1 << take(3) | (code ? 1 << take(3) : 0) : 255 : many ? take(8) : 255;
      list[i] = id * 16384 + title * 1024 + places * 4 + code;
      next = id + 1;
    }
    lists.set(first * SHIFT + second, list);
  }
  if (at > end) throw new Error('damaged');
  return lists;
}
