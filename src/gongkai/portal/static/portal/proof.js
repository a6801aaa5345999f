// While the page is read through: look for the number that the form's challenge asks for, so that
// whoever sends forms in floods has work with each. No third party, nothing to type. SHA-256 is
// written out because a browser offers its own only over HTTPS.
(function () {
  "use strict";
  var STEP = 1500; // digests before the page is let breathe
  var K = [];
  var START = [];

  // The first bits of the fractional parts of the roots of the first primes: cube, square.
  for (var candidate = 2; K.length < 64; candidate += 1) {
    var prime = true;
    for (var factor = 2; factor * factor <= candidate; factor += 1) if (candidate % factor === 0) prime = false;
    if (!prime) continue;
    if (START.length < 8) START.push(fraction(Math.sqrt(candidate)));
    K.push(fraction(Math.cbrt(candidate)));
  }

  function fraction(root) {
    return ((root - Math.floor(root)) * 4294967296) | 0;
  }

  function turned(word, by) {
    return (word >>> by) | (word << (32 - by));
  }

  // The first word of the digest of a text of plain signs, at most 55 of them: one block.
  function digest(text) {
    var w = new Int32Array(64);
    for (var at = 0; at < text.length; at += 1) w[at >> 2] |= text.charCodeAt(at) << (24 - (at % 4) * 8);
    w[text.length >> 2] |= 128 << (24 - (text.length % 4) * 8);
    w[15] = text.length * 8;
    var i;
    for (i = 16; i < 64; i += 1) {
      var s0 = turned(w[i - 15], 7) ^ turned(w[i - 15], 18) ^ (w[i - 15] >>> 3);
      var s1 = turned(w[i - 2], 17) ^ turned(w[i - 2], 19) ^ (w[i - 2] >>> 10);
      w[i] = (w[i - 16] + s0 + w[i - 7] + s1) | 0;
    }
    var a = START[0], b = START[1], c = START[2], d = START[3];
    var e = START[4], f = START[5], g = START[6], h = START[7];
    for (i = 0; i < 64; i += 1) {
      var t1 = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + K[i] + w[i]) | 0;
      var t2 = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g; g = f; f = e; e = (d + t1) | 0; d = c; c = b; b = a; a = (t1 + t2) | 0;
    }
    return (START[0] + a) | 0;
  }

  function solve(form, from) {
    var rest = 32 - Number(form.dataset.bits);
    for (var answer = from; answer < from + STEP; answer += 1) {
      if (digest(form.dataset.challenge + ":" + answer) >>> rest === 0) {
        form.elements.proof.value = String(answer);
        return;
      }
    }
    setTimeout(solve, 0, form, from + STEP);
  }

  document.querySelectorAll("form[data-challenge]").forEach(function (form) { solve(form, 0); });
})();
