// Progressive enhancement only: pointing at a field lights up its words, pointing at words lights up their field.
// Without this file the same links lead to the same words.
(function () {
  "use strict";

  function marksOf(name) {
    return document.querySelectorAll('mark[id="' + CSS.escape(name) + '"], mark[data-q="' + CSS.escape(name) + '"]');
  }

  function linksOf(name) {
    return document.querySelectorAll('a[data-mark="' + CSS.escape(name) + '"], a[href$="#' + CSS.escape(name) + '"]');
  }

  function light(elements, kind, on) {
    elements.forEach(function (element) {
      element.classList.toggle(kind, on);
    });
  }

  document.querySelectorAll('a.quote[href^="#q-"]').forEach(function (link) {
    var name = link.hash.slice(1);
    ["mouseenter", "focus"].forEach(function (event) {
      link.addEventListener(event, function () { light(marksOf(name), "lit", true); });
    });
    ["mouseleave", "blur"].forEach(function (event) {
      link.addEventListener(event, function () { light(marksOf(name), "lit", false); });
    });
  });

  var kept = null;
  function keep() {
    if (kept) light(marksOf(kept), "kept", false);
    kept = location.hash.indexOf("#q-") === 0 ? location.hash.slice(1) : null;
    if (kept) light(marksOf(kept), "kept", true);
  }
  window.addEventListener("hashchange", keep);
  keep();

  document.querySelectorAll(".sheet mark.ev").forEach(function (mark) {
    var name = mark.dataset.q || mark.id;
    mark.addEventListener("mouseenter", function () { light(linksOf(name), "lit", true); });
    mark.addEventListener("mouseleave", function () { light(linksOf(name), "lit", false); });
  });
})();
